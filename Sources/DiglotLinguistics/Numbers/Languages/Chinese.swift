extension HanLanguage {
  /// Simplified and traditional characters alike.
  static let chinese = HanLanguage(
    numerals: [
      ("零〇○", [.digit(0), .digit(0), .digit(0)]),
      ("一二三四五六七八九", (1...9).map { .digit($0) }),
      ("两兩", [.digit(2), .digit(2)]),
      ("廿卅", [.tens(20), .tens(30)]),
      ("十百千", [.power(1), .power(2), .power(3)]),
      ("万萬亿億兆", [.scale(4), .scale(4), .scale(8), .scale(8), .scale(12)]),
      ("几幾数數", [.several, .several, .several, .several]),
      ("多余餘来來", [.more, .more, .more, .more, .more]),
    ],
    phrases: chineseWordsWithOne + chineseIdioms + chineseNames + chineseQuantities,
    endings: chineseEndings + chineseUnits,
    point: "点 點", partsOf: "分之", counter: "个 個", half: "半", ordinalMarks: "第", vagueMarks: "上成",
    rangeMarks: "到 至 或 或者 、 - – — ~ ～ －", megaMark: "兆")

  private static let chineseWordsWithOne: [(String, Phrase)] = each(
    """
    一些 一样 一樣 一直 一定 一般 一起 一切 一旦 一致 一下 一边 一邊 一面 一方面 一向 一律 一再 一时 一時 一同 一味 一带 一帶
    一路 一身 一生 一番 一行 一流 一度 一贯 一貫 一如 一概 一并 一併 一经 一經 一举 一舉 一手 一端 一系列 一连串 一連串
    一部分 一会儿 一會兒 一会 一會 一体 一體 一心 一来 一來 一去 一代 一众 一眾 一席 一旁 一线 一線 一模一样 一模一樣
    一如既往 一天到晚 一塌糊涂 一塌糊塗 一开始 一開始 一成不变 一成不變 一视同仁 一視同仁 一对一 一對一 一步一步 一步步
    一个个 一個個 一个一个 一個一個 一一 一点 一點 一点点 一點點 一点一点 一點一點 一把 一口气 一口氣 一旦 一流 一目了然
    统一 統一 唯一 惟一 万一 萬一 之一 单一 單一 同一 任一 某一 每一 这一 這一 那一 哪一 另一 其一 逐一 第一时间 第一時間
    专一 專一 不一 始终如一 始終如一 一氧化碳 一国两制 一國兩制 一五一十 一知半解 一心一意 独一无二 獨一無二 一清二楚 一干二净
    有一天 某一天 那一天 这一天 這一天 每一天 一天天 这一年 這一年 那一年 一本正经 一本正經 一针见血 一針見血 一帆风顺
    一帆風順 一落千丈 一蹴而就 一劳永逸 一勞永逸 一无所知 一無所知 一无所有 一無所有 一无是处 一無是處 一见钟情 一言难尽 一言難盡
    一应俱全 一應俱全 一臂之力 一席之地 一丝不苟 一絲不苟 一毛不拔 一窍不通 一竅不通 一意孤行 一厢情愿 一廂情願 一败涂地 一敗塗地
    一望无际 一望無際 一鸣惊人 一鳴驚人 一刀切 一窝蜂 一窩蜂 一团糟 一團糟 一条龙 一條龍 一次性 一站式 一体化 一體化 一揽子 一攬子
    一言一行 一举一动 一舉一動 一朝一夕 一石二鸟 一举两得 一舉兩得 百里挑一 千篇一律 千钧一发 千鈞一髮 九牛一毛 万无一失
    """, .idiom)

  private static let chineseIdioms: [(String, Phrase)] =
    each("十分之 十分钟 十分鐘 百分之 千分之 万分之 萬分之 三分之 四分之 五分之 一点零 一點零", .number)
    + "一二三四五六七八九".map { ("一点\($0)", Phrase.number) }
    + "一二三四五六七八九".map { ("一點\($0)", Phrase.number) }
    + each(
      """
      十分 万分 萬分 十足 千万别 千萬別 千万不 千萬不 千万要 千萬要 千万记 千万小心 三明治 再三 三思 三心二意 三三两两 三三兩兩
      三天两头 三番五次 三言两语 接二连三 接二連三 丢三落四 朝三暮四 张三 張三 李四 四舍五入 四捨五入 四处 四處 四面八方 四海 四肢
      五花八门 五花八門 五颜六色 五顏六色 五湖四海 五官 五金 乱七八糟 亂七八糟 七上八下 七嘴八舌 横七竖八 七零八落 八卦 八九不离十
      十全十美 十字架 十字路口 十字 红十字 紅十字 三角 三轮车 二维码 二維碼 二手 二氧化碳 二话 二話 百姓 百科 百货 百貨 百般 百合
      百分比 百分率 百分点 百分點 百分数 百家 百叶 百葉 百无 百無 百折不挠 百折不撓 千古 千秋 千金 千奇百怪 千变万化 千變萬化
      千差万别 千差萬別 千方百计 千方百計 千辛万苦 千辛萬苦 千山万水 千丝万缕 千絲萬縷 千载难逢 千禧 千兆 千瓦 千赫 千卡 千伏
      千米 千克 千字节 千字節 千比特 百帕 千千万万 千千萬萬 千百万 千百萬 成千上万 成千上萬 成百上千 万众 萬眾 万物 萬物 万能 萬能
      万岁 萬歲 万事 萬事 万象 萬象 万圣 萬聖 万维网 万有引力 万般 万全 萬全 万恶 万国 萬國 万用 万花筒 亿万 億萬 零售 零件 零食
      零星 零散 零部件 零钱 零錢 归零 歸零 半导体 半導體 半岛 半島 半球 半径 半徑 半夜 半决赛 半決賽 半路 半空 半截 半途 半边
      半邊 半点 半點 半信半疑 半成品 半自动 半自動 半壁 半官方 半打 大半 多半 一大半 两全 兩全 两难 兩難 两极 兩極 九死一生
      数百分比 数据 數據 数字 數字 数量 數量 数学 數學 数码 數碼 数值 數值 数组 數組 数目 數目 参数 參數 函数 函數 指数 指數
      次数 次數 人数 人數 倍数 倍數 总数 總數 整数 整數 分数 分數 多数 多數 少数 少數 系数 係數 基数 基數 复数 複數 常数 常數
      变数 變數 奇数 奇數 偶数 偶數 个数 個數 位数 位數 度数 度數 岁数 歲數 票数 票數 级数 維數 代数 代數 小数 小數 读数 讀數
      胡说八道 胡說八道 七拼八凑 七拼八湊 七手八脚 七手八腳 歪七扭八 七老八十 半斤八两 半斤八兩 三更半夜 三长两短 三長兩短 三令五申
      举一反三 舉一反三 隔三差五 隔三岔五 不三不四 低三下四 说三道四 說三道四 颠三倒四 顛三倒四 挑三拣四 挑三揀四 推三阻四 四分五裂
      四通八达 四通八達 四平八稳 四平八穩 四面楚歌 五体投地 五體投地 六神无主 六神無主 六亲不认 七情六欲 七情六慾 八仙 八面玲珑
      九霄云外 九霄雲外 十之八九 十有八九 十拿九稳 十拿九穩 十万火急 十萬火急 十恶不赦 十惡不赦 百发百中 百發百中 百感交集 百依百顺
      百依百順 百战百胜 百思不得其解 千军万马 千軍萬馬 千言万语 千言萬語 千呼万唤 千家万户 千家萬戶 千里迢迢 千头万绪 千頭萬緒
      万众一心 萬眾一心 万水千山 萬水千山 万紫千红 萬紫千紅 十进制 十進制 十進位 八进制 八進制 八進位 十六进制 十六進制 十六進位
      四边形 四邊形 五边形 五邊形 六边形 六邊形 六角 八边形 八邊形 五角星 四合院 四季 五谷 五穀 七巧板 九宫格 九宮格 八爪鱼 八爪魚
      千斤顶 千斤頂 万金油 萬金油 无数 無數 对数 對數 约数 約數 五五开 三七开 二八定律
      """, .idiom)

  private static let chineseNames: [(String, Phrase)] =
    ["星期", "周", "週", "礼拜", "禮拜"].flatMap { week in
      "一二三四五六".map { ("\(week)\($0)", Phrase.idiom) }
    }
    + each(
      """
      四川 三亚 三亞 三峡 三峽 三星 三菱 三井 三国 三國 三藩市 三里屯 三文鱼 三K党 三K黨 五角大楼 五角大樓 五角大廈 五一 六一 七夕
      七喜 八达岭 九龙 九龍 九州 九寨沟 百度 百事 百老汇 百老匯 百慕大 百灵 百靈 千岛 千島 千叶 千葉 万科 萬科 万达 萬達 万事达
      万里长城 萬里長城 万豪 萬豪 万华 萬華 双十一 雙十一 双十二 双十 雙十 九一一 四人帮 六合彩 五月天 一战 一戰 二战 二戰
      第一次世界大战 第二次世界大战 第一次世界大戰 第二次世界大戰 两会 兩會 两岸 兩岸
      """, .idiom)

  private static let chineseQuantities: [(String, Phrase)] = [
    each("一半 半数 半數 过半 過半 对半 對半", .quantity(.fraction, .half)),
    each("百分百 百分之百 百分之一百 100% 100％", .quantity(.percentage, Rational(100))),
    each("翻番 翻倍 加倍 倍增 双倍 雙倍", .quantity(.multiplier, Rational(2))),
    each("双重 雙重", .quantity(.cardinal, Rational(2))),
    each("数以十计", .magnitude(1)), each("数以百计 數以百計", .magnitude(2)), each("数以千计 數以千計", .magnitude(3)),
    each("数以万计 數以萬計", .magnitude(4)), each("数以十万计 數以十萬計", .magnitude(5)),
    each("数以百万计 數以百萬計", .magnitude(6)), each("数以千万计 數以千萬計", .magnitude(7)),
    each("数以亿计 數以億計", .magnitude(8)), each("数以十亿计 數以十億計", .magnitude(9)),
  ].flatMap { $0 }

  private static let chineseEndings: [(String, Ending)] = [
    each("百分点 百分點", .percent), each("成", .tenth), each("折", .discount), each("倍", .times),
    each("番", .doublings),
    each("年", .year), each("年代", .decade), each("世纪 世紀", .century), each("月", .month),
    each("点 點 点钟 點鐘 时 時 时许", .clock),
    each(
      """
      成为 成為 成功 成立 成果 成本 成员 成員 成长 成長 成熟 成就 成绩 成績 成型 成分 成人 成年 成了 成都 成品 成交 成像 成千
      成百 成份 成语 成家 成群 成片 成套 成双 折磨 折腾 折騰 折叠 折疊 折射 折中 折旧 折返 折断 番茄 番号 年级 年級 年轻 年輕
      年龄 年齡 点击 點擊 点赞 点头 点评 时间 時間 时代 時代 时期 時期 时候 時候 克服 克隆 克制 里面 裡面 米饭 米飯 升级 升級
      升高 升至 升到 度过 度過 天气 天氣 天空 天使 周岁 周歲 码头 碼頭
      """, .nothing),
  ].flatMap { $0 }

  private static let chineseUnits: [(String, Ending)] = [
    each("秒 秒钟 秒鐘", .unit(.second)), each("分钟 分鐘", .unit(.minute)), each("小时 小時 钟头 鐘頭", .unit(.hour)),
    each("天 日", .unit(.day)), each("周 週 星期 礼拜 禮拜", .unit(.week)), each("周年 週年", .unit(.year)),
    each("毫米 公釐", .unit(.millimetre)), each("厘米 公分 釐米", .unit(.centimetre)), each("米 公尺", .unit(.metre)),
    each("公里 千米", .unit(.kilometre)), each("里", .unit(.halfKilometre)), each("英里 哩", .unit(.mile)),
    each("英尺 呎", .unit(.foot)), each("英寸 英吋 吋", .unit(.inch)), each("码 碼", .unit(.yard)),
    each("平方米 平方公尺 平米", .unit(.squareMetre)), each("平方公里 平方千米", .unit(.squareKilometre)),
    each("平方英尺 平方呎", .unit(.squareFoot)), each("平方英里", .unit(.squareMile)),
    each("英亩 英畝", .unit(.acre)), each("亩 畝", .unit(.mu)), each("公顷 公頃", .unit(.hectare)),
    each("克 公克", .unit(.gram)), each("公斤 千克", .unit(.kilogram)), each("斤", .unit(.jin)),
    each("吨 噸 公吨 公噸", .unit(.tonne)), each("磅", .unit(.pound)), each("盎司", .unit(.ounce)),
    each("英石", .unit(.stone)), each("升 公升", .unit(.litre)), each("毫升", .unit(.millilitre)),
    each("加仑 加侖", .unit(.gallon)), each("品脱 品脫", .unit(.pint)),
    each("度 摄氏度 攝氏度", .unit(.celsius)), each("华氏度 華氏度", .unit(.fahrenheit)),
    each("字节 字節 位元组 位元組", .unit(.byte)), each("千字节 千字節", .unit(.kilobyte)),
    each("兆字节 兆字節", .unit(.megabyte)), each("吉字节 吉字節", .unit(.gigabyte)),
  ].flatMap { $0 }
}
