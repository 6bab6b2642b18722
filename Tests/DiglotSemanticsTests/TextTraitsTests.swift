import DiglotSemantics
import TestSupport
import Testing

struct TextTraitsTests {
  private func traits(_ text: String) -> TextTraits { TextTraits(Array(text.utf8)) }

  @Test func `bytes are told apart`() {
    #expect(traits("") == [])
    #expect(traits("ab") == .latin)
    #expect(traits("a b") == [.latin, .space])
    #expect(traits("a  b.").isSuperset(of: [.doubledSpace, .stop]))
    #expect(traits("a ...").isSuperset(of: [.spacedStop, .doubledStop]))
    #expect(traits("it's") == [.latin, .straightQuote])
    #expect(traits("\"").isSuperset(of: [.straightQuote, .doubleQuote]))
  }

  /// What each trait is, character by character.
  private static let characters: [(trait: TextTraits, scalars: String)] = [
    (.wideBracket, "“”‘「」『』《》〈〉【】〔〕（）"),
    (
      .oddSpace,
      "\u{A0}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{202F}\u{205F}\u{3000}"
    ),
    (.wideLetter, "０９ＡＺａｚ"),
    (.uninitialized, "锟烫屯"),
  ]

  @Test func `characters are told by all of their bytes`() {
    for (trait, scalars) in Self.characters {
      for scalar in scalars.unicodeScalars {
        #expect(traits("\(scalar)").contains(trait), "\(scalar)")
        #expect(traits("一\(scalar)，a").contains(trait), "\(scalar)")
      }
    }
    let others = "，。、？！：；—…·•€’中文字がカ한한é\u{301}👍𠮷ﾊﾞ￥＋＠．"
    for scalar in others.unicodeScalars {
      let found = traits("a\(scalar)b")
      for (trait, _) in Self.characters { #expect(!found.contains(trait), "\(scalar)") }
    }
  }

  @Test func `the same Han twice in a row is seen, and no other`() {
    #expect(traits("的的").contains(.doubledHan))
    #expect(traits("我说的的话").contains(.doubledHan))
    #expect(!traits("的，的 的\n的").contains(.doubledHan))
    #expect(!traits("的地的").contains(.doubledHan))
    #expect(!traits("。。ああ").contains(.doubledHan))
  }

  @Test func `marks beside each other are seen where one is full-width`() {
    for text in ["，，", "。。", "？！", "，,", ",，", "好、。", "好.。", "。!好"] {
      #expect(traits(text).contains(.neighbouringStops), "\(text)")
    }
    for text in ["，好，", "..", "，：", "；。", "，“。", "好。"] {
      #expect(!traits(text).contains(.neighbouringStops), "\(text)")
    }
  }
}
