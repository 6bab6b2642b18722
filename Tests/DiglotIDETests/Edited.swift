import DiglotSyntax

/// A text after edits that are in order and all of it.
func edited(_ text: String, _ edits: [TextEdit]) -> String {
  var bytes = Array(text.utf8)
  for edit in edits.reversed() { bytes.replaceSubrange(edit.range, with: Array(edit.replacement.utf8)) }
  return String(decoding: bytes, as: UTF8.self)
}
