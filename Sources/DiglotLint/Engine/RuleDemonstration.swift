import DiglotSemantics

/// What the example of a rule's page shows when it is looked at.
extension RuleInfo {
  /// Settings under which the rule finds what its page says it does: rules that are off unless switched on, and
  /// options that others do nothing without.
  public var demonstration: Settings {
    var settings = Settings(levels: isOnByDefault ? [:] : [name: .on])
    switch name {
    case HanLatinSpacing.info.name: settings.options.hanLatinSpacing = .always(.always)
    case QuoteStyle.info.name: settings.options.quotes = .always(.curly)
    case ParenthesisWidth.info.name: settings.options.parentheses = .always(.full)
    case ReadingSpeed.info.name: settings.options.readingSpeeds = ["en": 20, "zh": 9]
    default: break
    }
    return settings
  }

  /// How safely a program can mend what the rule finds in its example; nil where a person has to.
  public var mending: Fix.Safety? {
    let document = Document(example)
    let path = FilePath("/example.diglot")
    var library = Library()
    for unknown in library.unknownFiles(for: document, at: path) {
      library[unknown] = .unreadable("there is no such file")
    }
    let analysis = Analysis(document, at: path, in: library)
    let found = Checkup(of: analysis, in: library, settings: demonstration).findings()
    let fixes = found.filter { $0.rule == name }.flatMap(\.fixes)
    return fixes.contains { $0.safety == .safe } ? .safe : fixes.first?.safety
  }
}
