/// Words that a point belongs to, and what their point says about the end of a sentence. Tables for the
/// languages that write points so; a word of one language does no harm in another.
enum Abbreviations {
  /// What a word with a point behind it tells.
  enum Kind {
    /// Stands before a name: never ends a sentence.
    case title
    /// Stands before a number: ends a sentence where none follows.
    case beforeNumber
    /// Stands within a sentence: never ends one.
    case within
    /// Ends a sentence where the next word is written with a capital.
    case atEnd
  }

  /// - Parameter word: in small letters, without the last point.
  static func kind(of word: String) -> Kind? {
    if titles.contains(word) { return .title }
    if beforeNumbers.contains(word) { return .beforeNumber }
    if within.contains(word) { return .within }
    return atEnd.contains(word) ? .atEnd : nil
  }

  /// Whether an English word often begins a sentence and is no part of a name: after “U.S.” or an initial it
  /// tells that the sentence is over.
  static func isOpener(_ word: String) -> Bool { openers.contains(word) }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "mx", "dr", "prof", "st", "ste", "rev", "hon", "gen", "sen", "rep", "gov", "capt",
    "cpt", "col", "lt", "sgt", "maj", "adm", "messrs", "mme", "mlle", "hr", "fr", "frl", "sr", "sra",
    "srta", "dipl", "univ", "mt",
  ]

  private static let beforeNumbers: Set<String> = [
    "no", "nos", "nr", "num", "núm", "fig", "figs", "vol", "vols", "p", "pp", "pg", "pág", "ch", "sec",
    "sect",
    "art", "eq", "tab", "abb", "bd", "kap", "abs", "ca",
  ]

  private static let within: Set<String> = [
    "vs", "cf", "viz", "approx", "e.g", "i.e", "eg", "z.b", "d.h", "u.a", "o.ä", "s.o", "s.u", "v.a", "bzw",
    "bspw", "ggf", "evtl", "inkl", "exkl", "vgl", "zzgl", "p.ej", "ej", "p.ex", "c.-à-d", "c.à.d",
    "incl", "resp", "a.k.a",
  ]

  private static let atEnd: Set<String> = [
    "etc", "cetera", "usw", "u.s.w", "al", "inc", "ltd", "co", "corp", "llc", "jr", "bros", "dept", "ave",
    "blvd",
    "rd", "gmbh", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]

  private static let openers: Set<String> = [
    "a", "about", "after", "all", "also", "although", "an", "and", "are", "as", "at", "because", "before",
    "but",
    "by", "can", "could", "did", "do", "does", "even", "every", "first", "for", "from", "had", "has", "have",
    "he", "her", "here", "his", "how", "however", "i", "if", "in", "is", "it", "its", "just", "let", "like",
    "many", "maybe", "most", "my", "no", "not", "now", "of", "oh", "ok", "okay", "on", "once", "one", "or",
    "our", "she", "since", "so", "some", "such", "that", "the", "their", "then", "there", "these", "they",
    "this", "those", "though", "thus", "to", "was", "we", "well", "were", "what", "when", "where", "which",
    "while", "who", "why", "will", "with", "would", "yeah", "yes", "yet", "you", "your",
  ]
}
