public import DiglotSyntax

/// What a directive does, in short.
extension DirectiveName {
  /// How it is written.
  public var form: String {
    switch self {
    case .diglot: "@diglot 1"
    case .title: "@title TITLE | TITLE"
    case .languages: "@languages SOURCE TARGET …"
    case .date: "@date YYYY-MM-DD"
    case .media: "@media URL or path"
    case .source: "@source URL or reference"
    case .speaker: "@speaker CODE NAME | NAME"
    case .term: "@term FORM, FORM | RENDERING, !RENDERING"
    case .use: "@use PATH"
    case .meta: "@meta KEY VALUE"
    case .allow: "@allow RULE, …"
    }
  }

  /// What it is for, in a sentence or two.
  public var purpose: String {
    switch self {
    case .diglot: "The version of the format that the file is written in."
    case .title: "The title of the transcript, once in each language."
    case .languages:
      "The languages of the file as tags: first the one that is spoken, then those it is translated to."
    case .date: "The day of the recording."
    case .media: "The recording. Times lead into it."
    case .source: "Where the transcript or the translation is from."
    case .speaker: "A speaker: the code that segments begin with, and the name in each language."
    case .term:
      "A term: the forms it takes in the source language, then its renderings in each other language. The first rendering is preferred, the others are admitted, those with “!” deprecated. Indented lines below say what it means."
    case .use:
      "Brings in the speakers and terms of another file, and of those that it uses. The path is relative to this file."
    case .meta: "Anything else worth noting about the recording, under a key of your own."
    case .allow: "The rules named are not reported in this file."
    }
  }
}
