"""Verbs that begin an instruction, in both languages; kept apart because Chinese does not mark them."""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


PURE = _words(
    """
    建立 健全 制定 制订 编制 编写 开展 做好 完成 对比 比较 收集 采集 整理 规整 梳理 办理 代办 代理 关注 跟踪 遵守
    解读 拍摄 执行 选择 选用 选定 选取 确定 对接 起草 签订 签署 督促 跟进 配置 配备 配齐 设置 设立 提供 完善 实施
    使用 采用 采取 遴选 利用 处理 处置 落实 严格 启动 发布 公布 公示 报送 上报 提交 填写 保存 保管 审核 审查 审批
    核实 核对 核销 查明 识别 判定 判断 计算 明确 协助 指导 引导 帮助 支持 扶持 鼓励 促进 推动 推进 推行 加强 强化
    提高 提升 优化 改进 保障 保证 确保 维护 防止 避免 减少 清理 清除 清洁 拆除 安装 打开 关闭 按下 断开 取出 取下
    放入 放置 加入 倒入 注入 混合 搅拌 加热 冷却 称取 量取 称量 移取 吸取 稀释 过滤 滴定 读取 重复 切断 佩戴 穿戴
    注明 标明 标注 通知 告知 邀请 招聘 接受 受理 回复 反馈 探索 探究 创建 创造 搭建 打造 美化 挖掘 筛选 促成 验收
    设定 进行 注重 重视 坚持 遵循 预估 验证 策划 制作 调研 讲解 选派 聘请 派遣 编入 列出 给予 予以 作出 形成 实现
    达到 满足 保持 保留 履行 承担 负责 汇总 更新 调整 更换 补充 增加 扩大 拓展 培育 吸引 宣传 解答 出具 颁发 张贴
    悬挂 铺设 记入
    """
)
"verbs that are hardly ever nouns at the head of a sentence"

WHOLE = _words("浇水 松土 冲洗 晾干 归还 登记 备案 擦净 擦拭 定容 静置 归档 备份 摇匀 操作 通风 停机 断电")
"verbs that want no object"

TWOFOLD = _words(
    """
    孵化 管理 监督 监控 监测 设计 规划 培训 考核 检查 评价 评估 统计 分析 调查 测试 测量 检测 检验 采购 生产 开发
    推广 控制 组织 记录 报告 总结 预测 保护 安排 协调 配合 运输 包装 选品 装修 宣讲 巡查 抽查 抽检 定位 联系
    """
)
"verbs that are nouns as well: only with an object"

NOUN_HEADS = _words(
    """
    人员 人 机构 部门 单位 制度 内容 方案 计划 系统 工作 要求 办法 标准 过程 流程 服务 指标 结果 记录 费用 课程 项目
    体系 能力 水平 质量 平台 中心 资料 表 书 报告 手册 文件 体制 机制 目标 规范 规定 措施 方法 方式 依据 原则 活动
    业务 设备 设施 场所 基地 学校 教师 师资 成本 周期 时间 条件 环境 程序 职责 责任 权限 数据 信息系统 软件 工具
    技术 技能 理论 是 为 包括 应 宜 可
    """
)
"what makes a noun of such a verb: 管理人员, 培训课程"

ENGLISH = _words(
    """
    abide accept acquire add adjust allocate analyse analyze appoint apply arrange assess assign assist attach
    attract avoid back bring build calculate calibrate carry cater check choose classify clean clear close collect
    combine communicate compare compile complete comply conclude conduct confirm connect consider contact continue
    control convene cool cooperate coordinate count create cut decorate define deliver designate describe determine
    develop dilute disclose disconnect discuss display distribute divide do draw dry edit employ enable encourage
    enforce engage enhance ensure enter equip establish estimate evaluate examine exclude expand explain explore
    fill filter find fit fix follow formulate forward foster fulfil gather generate give grow guide handle hang heat
    help hire hold identify implement improve incorporate incubate indicate inform innovate insert inspect install
    interpret introduce investigate invite issue join keep launch lay lead learn liaise list locate loosen maintain
    make manage mark measure meet mix moderate monitor move notify observe obtain offer open operate optimize
    optimise order organize organise package perform place plan position post pour practise prepare present preserve
    prevent procure produce promote protect provide publicize publish purchase put raise read recognize record
    recruit reduce refine register reject release remove renew repeat replace reply report request require research
    resolve respect respond restore retain return review rinse run secure see select send separate set settle shoot
    show sign sort source specify spread start state step stir stop store strengthen study submit supervise supply
    support survey switch tailor take test tidy trace track train transfer transmit treat turn update upload use
    validate verify visit wash water wear weigh wipe withdraw work write
    """
)
