import DiglotSyntax

/// What language models say to whoever asks for a translation, besides the translation: an announcement
/// before it that ends in a colon, a sentence instead of it or before it, or one behind it.
struct PreamblePattern {
  /// What it begins with, in small letters, as is all here.
  let starts: [SmallText]
  /// What stands anywhere in it, start included: one of each.
  let words: [[SmallText]]
  /// What a text would have that says the same in the other language: then it was said, and is no
  /// addition.
  let counterparts: [SmallText]

  private init(_ starts: [String], _ words: [String]..., unless counterparts: [String] = translation) {
    self.starts = starts.map { SmallText($0.utf8) }
    self.words = words.map { $0.map { SmallText($0.utf8) } }
    self.counterparts = counterparts.map { SmallText($0.utf8) }
  }

  func matches(_ head: SmallText) -> Bool {
    starts.contains(where: head.hasPrefix) && words.allSatisfy { $0.contains(where: head.contains) }
  }

  /// Said before the rest, and no reason to look no further: “Sure! Here is …”.
  static let interjections = [
    "好的", "当然可以", "当然", "没问题", "當然可以", "當然", "沒問題", "sure thing", "sure", "certainly", "of course",
    "okay", "ok", "absolutely", "はい", "もちろん", "承知しました", "네", "물론입니다", "물론", "natürlich", "gerne", "klar",
    "bien sûr", "certainement", "d'accord", "claro", "por supuesto", "con gusto",
  ].map { SmallText($0.utf8) }

  private static let translation = ["translat", "翻译", "翻譯", "译文", "譯文", "訳", "번역", "bersetz", "tradu"]
  private static let passage = [
    "passage", "sentence", "paragraph", "phrase", "quote", "句", "段话", "段話", "段文字",
  ]
  private static let model = ["language model", "an ai", "語言模型", "语言模型", "言語モデル", "언어 모델", "sprachmodell"]

  /// Before a colon.
  static let announcements: [PreamblePattern] = [
    PreamblePattern(
      [
        "这段", "这句", "这部分", "这是", "此段", "此句", "本段", "该段", "该句", "上述", "上文", "上面", "以上", "以下", "下面", "原文",
        "文中", "您提供", "你提供", "您的", "根据您", "将", "我将", "中文", "英文", "简体", "直译", "意译", "可以翻译", "可译",
      ],
      ["翻译", "译文", "译为", "译成"]),
    PreamblePattern(["翻译", "译文", "中译", "参考译文"], ["翻译", "译"]),
    PreamblePattern(
      ["这段", "这句", "此段", "此句", "本段", "该段", "该句", "上述", "以上", "原文"],
      ["话", "文字", "文本", "内容", "句", "段落", "原文"],
      ["意思", "大意", "讨论了", "描述了", "讲述了", "表达了", "解释了", "介绍了", "说的是", "讲的是", "提到了", "中文"],
      unless: translation + passage),
    PreamblePattern(
      [
        "這段", "這句", "這部分", "這是", "此段", "本段", "該段", "該句", "上述", "上文", "上面", "以上", "以下", "下面", "原文", "您提供",
        "你提供", "您的", "將", "我將", "中文", "英文", "繁體", "直譯", "意譯",
      ],
      ["翻譯", "譯文", "譯為", "譯成"]),
    PreamblePattern(["翻譯", "譯文", "中譯", "參考譯文"], ["翻譯", "譯"]),
    PreamblePattern(
      ["這段", "這句", "此段", "本段", "該段", "該句", "上述", "以上", "原文"], ["話", "文字", "文本", "內容", "句", "段落", "原文"],
      ["意思", "大意", "討論了", "描述了", "講述了", "表達了", "解釋了", "介紹了", "說的是", "講的是", "提到了", "中文"],
      unless: translation + passage),
    PreamblePattern(
      [
        "here is", "here's", "here are", "below is", "the following is", "the translation", "this translates",
        "this is the translation", "this passage", "this text", "this sentence", "this paragraph",
        "the passage", "the text", "the sentence", "the paragraph", "the provided", "the given",
        "your text", "in english, ", "in chinese, ", "translated",
      ],
      ["translation", "translates", "translated", "translate as"]),
    PreamblePattern(
      ["translation", "english translation", "chinese translation", "simplified chinese", "translated text"],
      ["translat"]),
    PreamblePattern(
      ["this passage", "this text", "this sentence", "this paragraph", "the passage", "the sentence"],
      ["means", "says", "discusses", "is about", "describes", "can be understood"],
      unless: translation + passage),
    PreamblePattern(
      ["以下は", "以下が", "こちらが", "この文章", "この文", "上記", "原文", "翻訳", "日本語訳", "訳文", "和訳"],
      ["翻訳", "日本語訳", "訳文", "和訳", "訳すと", "訳は"]),
    PreamblePattern(
      ["다음은", "아래는", "이 문장", "이 글", "이 구절", "위 문장", "번역", "한국어 번역"], ["번역"]),
    PreamblePattern(
      ["hier ist", "hier die", "die übersetzung", "übersetzung", "dieser text", "dieser satz", "der text"],
      ["übersetzung", "übersetzt"]),
    PreamblePattern(
      ["voici", "la traduction", "traduction", "ce texte", "ce passage", "cette phrase"],
      ["traduction", "traduit"]),
    PreamblePattern(
      ["aquí está", "aquí tienes", "esta es", "la traducción", "traducción", "este texto", "esta frase"],
      ["traducción", "traduce"]),
  ]

  /// First sentences, whatever follows.
  static let openings: [PreamblePattern] = [
    PreamblePattern(
      ["作为"], ["ai", "人工智能"], ["语言模型", "ai模型", "ai助手", "ai助理", "智能助手", "智能助理", "大模型"], unless: model),
    PreamblePattern(
      ["作為"], ["ai", "人工智慧", "人工智能"], ["語言模型", "ai模型", "ai助手", "ai助理", "智慧助理", "大模型"], unless: model),
    PreamblePattern(
      ["请提供", "请输入", "请给出", "请发送", "请将需要", "请把需要", "您似乎没有提供", "您没有提供", "看起来您", "看起来你"],
      ["翻译", "译"]),
    PreamblePattern(["請提供", "請輸入", "請給出", "您似乎沒有提供", "您沒有提供", "看起來您"], ["翻譯", "譯"]),
    PreamblePattern(
      ["抱歉", "很抱歉", "非常抱歉", "对不起", "不好意思"], ["无法", "不能", "没有提供", "没有看到", "没办法"],
      ["翻译", "您的请求", "该请求", "这个请求", "协助您"]),
    PreamblePattern(
      ["抱歉", "很抱歉", "非常抱歉", "對不起", "不好意思"], ["無法", "不能", "沒有提供", "沒有看到"],
      ["翻譯", "您的請求", "該請求", "這個請求", "協助您"]),
    PreamblePattern(
      ["as an ai language model", "as an ai assistant", "as a language model", "as a large language model"],
      unless: model),
    PreamblePattern(
      [
        "i'm sorry", "i am sorry", "sorry", "i apologize", "i'm unable", "i am unable", "i cannot", "i can't",
      ],
      [
        "translat", "assist with that", "help with that request", "fulfill this request",
        "fulfill that request",
      ]
    ),
    PreamblePattern(
      ["please provide", "please enter", "please share", "please give me"],
      ["translate", "translated", "translation"]),
    PreamblePattern(
      ["it seems", "it looks like", "you haven't provided", "there is no text", "no text was"],
      ["provide", "no text"], ["translat"]),
    PreamblePattern(["ai言語モデルとして", "言語モデルとして"], unless: model),
    PreamblePattern(["申し訳", "すみません"], ["翻訳"], ["できません", "ありません", "ません"]),
    PreamblePattern(["翻訳する", "翻訳したい", "翻訳が必要な"], ["提供", "入力", "教えて"]),
    PreamblePattern(["ai 언어 모델", "ai 언어모델", "인공지능 언어 모델"], unless: model),
    PreamblePattern(["죄송"], ["번역"], ["없", "못"]),
    PreamblePattern(["번역할", "번역하고 싶은"], ["제공", "입력", "알려"]),
    PreamblePattern(["als ki-sprachmodell", "als ki-modell", "als sprachmodell"], unless: model),
    PreamblePattern(["es tut mir leid", "entschuldigung"], ["übersetz"], ["kann", "nicht"]),
    PreamblePattern(["bitte geben sie", "bitte stellen sie"], ["übersetz"]),
    PreamblePattern(["en tant que modèle de langage", "en tant qu'ia", "en tant qu’ia"], unless: model),
    PreamblePattern(["je suis désolé", "désolé"], ["tradu"], ["peux", "puis"]),
    PreamblePattern(["veuillez fournir", "veuillez entrer", "merci de fournir"], ["tradu"]),
    PreamblePattern(["como modelo de lenguaje", "como inteligencia artificial"], unless: model),
    PreamblePattern(["lo siento"], ["traduc"], ["puedo"]),
    PreamblePattern(["por favor, proporcion", "por favor proporcion", "por favor, introduzca"], ["traduc"]),
  ]

  /// Last sentences.
  static let closings: [PreamblePattern] = [
    PreamblePattern(["希望", "以上是", "以上为", "以上就是", "如果您", "如果你", "如有", "如需"], ["翻译", "译文"]),
    PreamblePattern(["希望", "以上是", "以上為", "以上就是", "如果您", "如果你", "如有", "如需"], ["翻譯", "譯文"]),
    PreamblePattern(
      [
        "i hope this", "hope this", "let me know", "please let me know", "if you need", "if you have",
        "feel free",
      ],
      ["translation", "translated", "translate"]),
    PreamblePattern(["この翻訳", "以上が"], ["翻訳"], ["幸い", "です", "ください"]),
    PreamblePattern(["이 번역", "이상"], ["번역"], ["바랍니다", "입니다"]),
    PreamblePattern(["ich hoffe", "lassen sie mich wissen"], ["übersetzung"]),
    PreamblePattern(["j'espère", "n'hésitez pas", "j’espère", "n’hésitez pas"], ["traduction"]),
    PreamblePattern(["espero que", "avísame", "no dude en"], ["traducción"]),
  ]
}
