import DiglotSyntax

/// All rules, by group and name.
public enum Registry {
  static let syntaxRules: [any SyntaxRule.Type] = [
    DetachedAllow.self, DetachedTranslation.self, EmptyCorrection.self, EmptyHeading.self, EmptyLink.self,
    EmptyNote.self, InvalidName.self, MalformedAllow.self, MalformedDirective.self, MalformedTime.self,
    MissingSpace.self, MisspeltDirective.self, OrphanAllow.self, OrphanTranslation.self, UnclosedBrace.self,
    UnclosedBracket.self, UnclosedLink.self, UnknownDirective.self,
  ]

  static let blockRules: [any BlockRule.Type] = [
    BidirectionalControl.self, ControlCharacter.self, CueDuration.self, EndBeforeStart.self,
    InvisibleCharacter.self, MissingTranslation.self, OpenTodo.self, ReplacementCharacter.self,
    SpeechRate.self, TrailingBlank.self, UnknownLanguage.self, UnknownRule.self,
  ]

  static let passageRules: [any PassageRule.Type] = [
    ASCIIDash.self, ASCIIEllipsis.self, DoubleSpace.self, DoubledWord.self, FullWidthLetters.self,
    HalfWidthPunctuation.self, LeftoverMarker.self, MixedScript.self, Mojibake.self, NotComposed.self,
    OddSpace.self, ReadingSpeed.self, RepeatedPhrase.self, RepeatedPunctuation.self,
    SpaceBeforePunctuation.self, SpaceBetweenHan.self, SpacedPunctuation.self, StockPhrase.self,
    StraightQuotes.self, SubtitleLineLength.self,
  ]

  /// Decisive ones first: where they find something, those behind them are not asked.
  static let pairRules: [any PairRule.Type] = [
    SwappedLanguages.self, WrongLanguage.self, Untranslated.self, TranslatorPreamble.self,
    TermDeprecated.self, TermMissing.self, TermUntranslated.self,
    NumberExtra.self, NumberMagnitude.self, NumberMismatch.self, NumberMissing.self,
    EventMismatch.self, LinkMismatch.self, NoteMismatch.self, TimeMarkMismatch.self,
    UnintelligibleMismatch.self, UnsureMismatch.self,
  ]

  static let documentRules: [any DocumentRule.Type] = [
    CyclicUse.self, DuplicateDirective.self, DuplicateID.self, DuplicateNote.self, DuplicateSpeaker.self,
    DuplicateTerm.self, PlaceholderSpeaker.self, SpeakerDrift.self, TermConflict.self, TimeBackwards.self,
    UnknownSpeaker.self,
    UnresolvedLink.self, UnresolvedNote.self, UnresolvedTerm.self, UnresolvedUse.self, UnusedNote.self,
    UnusedSpeaker.self, UnusedTerm.self,
  ]

  static let fileRules: [any FileRule.Type] = [
    DuplicateTranslation.self, HanLatinSpacing.self, LongGap.self, OverlappingCues.self,
    ParenthesisWidth.self, QuoteStyle.self, RenderingVaries.self, SentenceMissing.self,
    ShiftedTranslation.self, SourceRepeatsInconsistently.self, TranslationLength.self, UnbalancedBracket.self,
    UnbalancedQuote.self,
  ]

  /// What is known of every rule, sorted by name.
  public static let rules: [RuleInfo] = {
    let all: [any Rule.Type] =
      syntaxRules + blockRules + passageRules + pairRules + documentRules + fileRules
      + [InvalidUTF8.self, UnusedAllow.self]
    return all.map { $0.info }.sorted { $0.name < $1.name }
  }()

  /// The rule with a name; nil where there is none.
  public static func rule(named name: String) -> RuleInfo? { byName[name] }

  static let names: [String] = rules.map(\.name)

  static func isRule(_ name: String) -> Bool { byName[name] != nil }

  private static let byName = Dictionary(rules.map { ($0.name, $0) }) { first, _ in first }

  static let syntaxRulesByProblem = Dictionary(syntaxRules.map { ($0.problem, $0) }) { first, _ in first }
}
