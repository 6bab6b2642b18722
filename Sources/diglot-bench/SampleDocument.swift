/// A transcript of any size: chapters, cues, speakers, a glossary, and paragraphs of about a
/// kilobyte in each language, no two alike.
enum SampleDocument {
  static func make(size: Int) -> [UInt8] {
    var random = SystemSeed(state: 20_261_123)
    var text = """
      @title      The long night shift | 漫长的夜班
      @languages  en zh-Hans
      @speaker    HO  Host | 主持人
      @speaker    GU  Guest | 嘉宾
      @term       signal box, signal boxes | 信号楼
      @term       timetable | 时刻表, !时间表

      """
    var segment = 0
    while text.utf8.count < size {
      if segment % 12 == 0 {
        text += "# [\(clock(segment * 30)) #part-\(segment / 12)] Part \(segment) | 第\(segment)部分\n\n"
      }
      let speaker = segment % 3 == 0 ? "HO" : "GU"
      text += "[\(clock(segment * 30)) --> \(clock(segment * 30 + 29)) #s\(segment)] \(speaker): "
      text += paragraph(english, separator: " ", size: 1000, &random) + ".\n> "
      text += paragraph(chinese, separator: "", size: 700, &random) + "。\n\n"
      segment += 1
    }
    return Array(text.utf8)
  }

  private static func clock(_ seconds: Int) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }

  private static func paragraph(
    _ words: [String], separator: String, size: Int, _ random: inout SystemSeed
  ) -> String {
    var result = ""
    while result.utf8.count < size {
      result += (words.randomElement(using: &random) ?? "") + separator
      if random.next() % 17 == 0 { result += separator == " " ? "signal box, " : "信号楼，" }
    }
    return result
  }

  private static let english =
    "the train was late that night and we could hear rain on the roof while somebody counted wagons by lamp light because nothing else moved between two and four in the morning"
    .split(separator: " ").map(String.init)
  private static let chinese = "那天夜里火车晚点我们听见雨打在屋顶上有人提着灯数车厢因为凌晨两点到四点之间什么都不动".map(String.init)
}

struct SystemSeed: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 16
  }
}
