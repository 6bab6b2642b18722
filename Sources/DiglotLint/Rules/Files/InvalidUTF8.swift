/// The one rule about bytes: whoever decodes a file asks it, since nothing of the bytes is left in
/// the document.
public enum InvalidUTF8: Rule {
  public static let info = RuleInfo(
    name: "invalid-utf8", group: .files, severity: .error,
    summary: "The file holds bytes that are not UTF-8.",
    reason: "They are shown as “\u{FFFD}”, and what they were is lost when the file is saved.",
    example: "Caf\u{FFFD}.\n> 咖啡馆。",
    mended: "Café.\n> 咖啡馆。",
    advice:
      "Find out which encoding the file is in (often Latin-1, GB 18030 or Shift JIS), and convert it to UTF-8."
  )

  /// The finding for a text whose first replaced bytes are at a UTF-8 offset.
  public static func finding(at offset: Int) -> Finding {
    Finding(info, offset..<offset + 3, "there are bytes here that are not UTF-8; convert the file")
  }
}
