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
    abide accept acquire add adjust agree allocate analyse analyze announce answer apply appoint approve arrange ask
    assemble assess assign assist attach attract avoid back bear begin bind bring build calculate calibrate call
    cancel carry cater certify change check choose cite classify clean clear close collect combine commission commit
    communicate compare compensate compile complain complete comply compute conclude condense conduct configure
    confirm connect consider consult contact contain continue contribute control convene convert convey cool
    cooperate coordinate copy correct count cover create cultivate customize cut date deal decide declare decorate
    deduct define delegate delete deliver depart deploy describe designate detach detect determine develop devise
    differentiate dilute direct discard disclose disconnect discover discuss dispatch display dispose dissolve
    distil distribute divide do document drain draw dry earmark edit educate elect eliminate embed employ empty
    enable encourage encrypt end enforce engage enhance enquire enrich enrol ensure enter equip erase escalate
    establish estimate evacuate evaluate examine exclude execute exempt expand explain explore expose extend
    facilitate fasten fetch file fill filter finalize find finish fit fix flush follow forecast form formulate
    forward foster freeze fulfil furnish gather generate give grant grind group grow guide hand handle hang
    harmonize harvest heat help hire hold identify implement improve incorporate incubate indicate inform innovate
    inquire insert inspect install insulate insure integrate intensify interpret interview introduce inventory
    investigate invite issue iterate join justify keep label launch lay lead learn leave lend let liaise light limit
    link list load locate lock log look loosen lower maintain make manage mark match measure meet mend mention merge
    mix moderate monitor mount move name negotiate nominate note notify number observe obtain offer open operate
    optimise optimize order organise organize oversee pack package participate pass patrol pay penalize perform
    permit persuade place plan position post pour practise praise prepare present preserve press prevent print
    prioritize process procure produce prohibit promote propose protect prove provide prune publicize publish pull
    purchase pursue put qualify quantify quote raise reach read rebuild receive recognize reconcile record recover
    recruit rectify redirect redo reduce refer refine refrain refund refuse register regulate rehearse reimburse
    reinforce reject relate release relocate rely remain remedy remind remove render renew repair repeat replace
    reply report reproduce request require rescue research reserve resolve respect respond restore restrict resume
    retain retrieve return reuse reveal review revise rinse rotate run sample satisfy save scan schedule seal search
    secure see seek select sell send separate serve set settle share shoot shorten show shut sign simplify sketch
    solicit solve sort source sow specify split spray spread standardize start state step stick stir stop store
    strengthen strive study submit subscribe suggest summarize supervise supply support survey suspend sustain
    switch tabulate tailor take teach tell test tidy trace track train transfer translate transmit treat trim try
    turn uncover undertake update upgrade uphold upload urge use validate vary ventilate verify visit warn wash
    water wear weigh welcome widen wipe withdraw work write
    """
)
