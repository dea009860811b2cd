"""The fields of the International Classification for Standards (ICS), first level: the two digits before the point."""

from __future__ import annotations

from ...clauses.blocks import Text

ICS_FIELDS = {
    "01": Text("综合、术语学、标准化、文献", "Generalities, terminology, standardization, documentation"),
    "03": Text(
        "社会学、服务、公司组织与管理、行政、运输", "Services, organization and management, administration, transport"
    ),
    "07": Text("数学、自然科学", "Mathematics and natural sciences"),
    "11": Text("医药卫生技术", "Health care technology"),
    "13": Text("环保、保健和安全", "Environment, health protection and safety"),
    "17": Text("计量学和测量、物理现象", "Metrology and measurement, physical phenomena"),
    "19": Text("试验", "Testing"),
    "21": Text("机械系统和通用件", "Mechanical systems and components"),
    "23": Text("流体系统和通用件", "Fluid systems and components"),
    "25": Text("机械制造", "Manufacturing engineering"),
    "27": Text("能源和热传导工程", "Energy and heat transfer engineering"),
    "29": Text("电气工程", "Electrical engineering"),
    "31": Text("电子学", "Electronics"),
    "33": Text("电信、音频和视频工程", "Telecommunications, audio and video engineering"),
    "35": Text("信息技术", "Information technology"),
    "37": Text("成像技术", "Image technology"),
    "39": Text("精密机械、珠宝", "Precision mechanics, jewellery"),
    "43": Text("道路车辆工程", "Road vehicles engineering"),
    "45": Text("铁路工程", "Railway engineering"),
    "47": Text("造船和海上构筑物", "Shipbuilding and marine structures"),
    "49": Text("航空器和航天器工程", "Aircraft and space vehicle engineering"),
    "53": Text("材料储运设备", "Materials handling equipment"),
    "55": Text("货物的包装和调运", "Packaging and distribution of goods"),
    "59": Text("纺织和皮革技术", "Textile and leather technology"),
    "61": Text("服装工业", "Clothing industry"),
    "65": Text("农业", "Agriculture"),
    "67": Text("食品技术", "Food technology"),
    "71": Text("化工技术", "Chemical technology"),
    "73": Text("采矿和矿产品", "Mining and minerals"),
    "75": Text("石油及相关技术", "Petroleum and related technologies"),
    "77": Text("冶金", "Metallurgy"),
    "79": Text("木材技术", "Wood technology"),
    "81": Text("玻璃和陶瓷工业", "Glass and ceramics industries"),
    "83": Text("橡胶和塑料工业", "Rubber and plastic industries"),
    "85": Text("造纸技术", "Paper technology"),
    "87": Text("涂料和颜料工业", "Paint and colour industries"),
    "91": Text("建筑材料和建筑物", "Construction materials and building"),
    "93": Text("土木工程", "Civil engineering"),
    "95": Text("军事工程", "Military engineering"),
    "97": Text("家用和商用设备、文娱、体育", "Domestic and commercial equipment, entertainment, sports"),
}


def field_of(ics: str) -> Text:
    """The field of a code such as `03.080`; empty where it names none."""
    return ICS_FIELDS.get(ics.strip()[:2], Text())
