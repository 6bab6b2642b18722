/// The classes of characters that POSIX has names for, as Git knows them: of ASCII alone.
enum GlobClass {
  static let members: [String: [ClosedRange<Unicode.Scalar>]] = [
    "alnum": ["0"..."9", "A"..."Z", "a"..."z"],
    "alpha": ["A"..."Z", "a"..."z"],
    "blank": ["\t"..."\t", " "..." "],
    "cntrl": ["\0"..."\u{1F}", "\u{7F}"..."\u{7F}"],
    "digit": ["0"..."9"],
    "graph": ["!"..."~"],
    "lower": ["a"..."z"],
    "print": [" "..."~"],
    "punct": ["!"..."/", ":"..."@", "["..."`", "{"..."~"],
    "space": ["\t"..."\r", " "..." "],
    "upper": ["A"..."Z"],
    "xdigit": ["0"..."9", "A"..."F", "a"..."f"],
  ]
}
