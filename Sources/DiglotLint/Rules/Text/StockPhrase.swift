import DiglotSemantics
import DiglotSyntax

enum StockPhrase: PassageRule {
  static let info = RuleInfo(
    name: "stock-phrase", group: .text, severity: .warning,
    summary: "A segment holds nothing but a phrase that speech recognisers make up when nobody speaks.",
    reason: """
      They learnt from videos that end in credits and thanks, and write those where they hear noise or
      silence. Nobody said it.
      """,
    example: "@languages en zh-Hans\n\nSubtitles by the Amara.org community\n> 字幕由 Amara.org 社区提供",
    mended: "@languages en zh-Hans\n\nThe mill stands still.\n> 水车停着。",
    advice: """
      Listen to the recording, and remove the segment if nobody says it. What somebody may well say, such as
      “Thank you for watching”, is only information.
      """)

  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    guard facts.block.kind == .segment, (6...160).contains(passage.bytes.count), let place = passage.range
    else { return [] }
    let key = key(of: passage.bytes)
    if madeUp.contains(where: { key.starts(with: $0) }) {
      return [LocalFinding(info, place, "speech recognisers make this up where nobody speaks")]
    }
    guard perhaps.contains(key) else { return [] }
    return [
      LocalFinding(
        info, place, "speech recognisers often make this up where nobody speaks", severity: .information)
    ]
  }

  /// The letters and digits alone, small ones for capitals.
  private static func key(of bytes: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    var index = 0
    while let (scalar, length) = bytes.scalar(at: index) {
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        if CharacterClasses.isLetterOrDigit(byte) { key.append(byte | 0x20) }
      } else if EastAsian.isLetter(scalar) || scalar.properties.isAlphabetic {
        key += bytes[index..<index + length]
      }
      index += length
    }
    return key
  }

  /// What segments begin with that nobody says.
  private static let madeUp: [[UInt8]] = [
    "Subtitles by the Amara.org community", "Subtitles made by the community of Amara.org",
    "Transcribed by https://otter.ai", "Transcription by CastingWords", "字幕由Amara.org社区提供",
    "字幕由Amara.org社區提供",
    "请不吝点赞订阅转发打赏支持明镜与点点栏目", "請不吝點贊訂閱轉發打賞支持明鏡與點點欄目", "明镜需要您的支持欢迎订阅明镜",
    "字幕by索兰娅", "字幕志愿者杨茜茜", "字幕志愿者李宗盛", "中文字幕志愿者杨栋梁", "優優獨播劇場YoYoTelevisionSeriesExclusive",
    "Untertitel der Amara.org-Community", "Untertitelung des ZDF", "Untertitel im Auftrag des ZDF",
    "Sous-titres réalisés par la communauté d’Amara.org",
    "Sous-titres réalisés para la communauté d’Amara.org",
    "Subtítulos realizados por la comunidad de Amara.org", "Legendas pela comunidade Amara.org",
    "Sottotitoli creati dalla comunità Amara.org", "Субтитры сделал DimaTorzok",
    "Редактор субтитров А.Семкин",
  ].map { key(of: Array($0.utf8)) }

  /// What somebody may well say.
  private static let perhaps: Set<[UInt8]> = Set(
    [
      "Thank you for watching", "Thanks for watching", "Thank you so much for watching",
      "Thank you very much for watching", "Thank you for watching and see you next time",
      "Thanks for watching and see you next time", "Please subscribe to my channel",
      "Please like and subscribe", "Don’t forget to like and subscribe", "谢谢观看", "感谢观看", "謝謝觀看", "感謝觀看",
      "谢谢大家观看", "感谢您的观看", "感谢大家的观看", "ご視聴ありがとうございました", "最後までご視聴いただきありがとうございました",
      "チャンネル登録をお願いいたします", "시청해주셔서 감사합니다", "MBC 뉴스 이덕영입니다", "Vielen Dank fürs Zuschauen",
      "Merci d’avoir regardé cette vidéo", "Gracias por ver el video", "Obrigado por assistir",
    ].map { key(of: Array($0.utf8)) })
}
