/// A transcript of any size: chapters, cues, speakers, a glossary, notes, links, and paragraphs of about a
/// kilobyte in each language, no two alike. The same bytes on every machine.
struct SampleTranscript {
  /// How much is wrong with it.
  enum Quality {
    /// As in a transcript that people have gone over: 50 findings in 10 MB.
    case edited
    /// As in one that nobody has: 10,000 findings in 10 MB.
    case raw

    /// Faults in a thousand segments.
    fileprivate var faults: Int {
      switch self {
      case .edited: 9
      case .raw: 1780
      }
    }
  }

  private let quality: Quality
  private var numbers: SeededNumbers
  private var text = Self.head
  private var segments = 0
  /// In thousandths: a fault is planted for each whole one.
  private var faultsDue = 0
  private var faultsPlanted = 0

  private init(_ quality: Quality, seed: UInt64) {
    self.quality = quality
    numbers = SeededNumbers(seed: seed)
  }

  /// A transcript that is as long as wanted, or a segment longer.
  /// - Parameter seed: another gives other paragraphs.
  static func make(size: Int, _ quality: Quality = .edited, seed: UInt64 = 1) -> [UInt8] {
    var transcript = SampleTranscript(quality, seed: seed)
    while transcript.text.utf8.count < size { transcript.addSegment() }
    return Array(transcript.text.utf8)
  }

  private static let head = """
    @title      The long night shift | 漫长的夜班
    @languages  en zh-Hans
    @date       2026-11-24
    @media      night-shift.mp3
    @speaker    HO  Host | 主持人
    @speaker    AN  Anna | 安娜
    @speaker    BO  Boris | 鲍里斯
    @term       signal box, signal boxes | 信号楼
    @term       timetable | 时刻表, !时间表
    @term       night shift, night shifts | 夜班
    @term       goods train, goods trains | 货车
    @term       level crossing, level crossings | 道口
    @term       stationmaster | 站长
    @term       siding, sidings | 侧线
    @term       lamp room | 灯房
    @term       yard, yards | 车场
    @term       down line | 下行线
    @term       token | 路签
    @term       guard | 车长
      Rides in the last wagon and looks after the brakes.


    """

  private static let segmentsInChapter = 12
  private static let sentencesInSegment = 12
  /// From one cue to the next, in seconds; the pause between two of them is part of it.
  private static let (secondsInSegment, pause) = (80, 2)

  private mutating func addSegment() {
    let chapter = segments / Self.segmentsInChapter
    let place = segments % Self.segmentsInChapter
    let start = segments * Self.secondsInSegment
    if place == 0 {
      text += "# [\(Self.clock(start)) #part-\(chapter)] Part \(chapter + 1) | 第\(chapter + 1)部分\n\n"
    }
    faultsDue += quality.faults
    let pairs = sentences(inChapter: chapter, at: place)
    let end = start + Self.secondsInSegment - Self.pause
    let speaker = ["HO", "AN", "BO"][(segments / 2) % 3]
    text += "[\(Self.clock(start)) --> \(Self.clock(end))] \(speaker): "
    text += pairs.map(\.english).joined(separator: " ")
    text += "\n> "
    text += pairs.map(\.chinese).joined()
    text += "\n\n"
    if place == 1 {
      text += "[^part-\(chapter)]: This was said in part \(chapter + 1). | 这是在第\(chapter + 1)部分说的。\n\n"
    }
    segments += 1
  }

  private mutating func sentences(inChapter chapter: Int, at place: Int) -> [SentencePair] {
    let all = SentencePair.all
    var pairs = numbers.choice(of: Self.sentencesInSegment, below: all.count).map { all[$0] }
    plantFaults(in: &pairs)
    pairs = pairs.map { $0.with(numbers.number(in: 12...96)) }
    pairs += [SentencePair.aside(inChapter: chapter, at: place)].compactMap(\.self)
    return pairs
  }

  /// Plants what is due, each fault in a sentence of its own, of the kind whose turn it is where there is room
  /// for it.
  private mutating func plantFaults(in pairs: inout [SentencePair]) {
    var place = 0
    while faultsDue >= 1000, place < pairs.count {
      let kinds = PlantedFault.allCases
      let inTurn = kinds.indices.map { kinds[(faultsPlanted + $0) % kinds.count] }
      if let planted = inTurn.lazy.compactMap({ [pair = pairs[place]] in $0.planted(in: pair) }).first {
        pairs[place] = planted
        faultsPlanted += 1
        faultsDue -= 1000
      }
      place += 1
    }
  }

  private static func clock(_ seconds: Int) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }
}
