import DiglotSyntax

/// Tells simplified from traditional Chinese by the letters that are written differently.
public enum ChineseScript {
  /// How many letters of a text are simplified only, and how many traditional only.
  /// - Parameter text: in UTF-8.
  public static func count(in text: [UInt8]) -> (simplified: Int, traditional: Int) {
    var (simplified, traditional) = (0, 0)
    kinds.withUnsafeBufferPointer { kinds in
      text.withUnsafeBufferPointer { bytes in
        var index = 0
        while index &+ 2 < bytes.count {
          // U+4000 to U+9FFF begin with these, and take three bytes.
          guard bytes[index] >= 0xE4, bytes[index] <= 0xE9 else {
            index &+= 1
            continue
          }
          let place = place(bytes[index], bytes[index &+ 1], bytes[index &+ 2])
          index &+= 3
          guard kinds.indices.contains(place) else { continue }
          simplified &+= Int(kinds[place] & 1)
          traditional &+= Int(kinds[place] &>> 1)
        }
      }
    }
    return (simplified, traditional)
  }

  /// Among the CJK Unified Ideographs; below zero for what is before them.
  @inline(__always)
  private static func place(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    (Int(lead & 0x0F) &<< 12 | Int(second & 0x3F) &<< 6 | Int(third & 0x3F)) &- first
  }

  /// The first of the CJK Unified Ideographs.
  private static let first = 0x4E00

  /// By place among the CJK Unified Ideographs: 1 for what is simplified only, 2 for what is traditional
  /// only.
  private static let kinds: [UInt8] = {
    var kinds = [UInt8](repeating: 0, count: 0x5200)
    for (letters, kind) in [(simplified, UInt8(1)), (traditional, 2)] {
      for scalar in letters where kinds.indices.contains(Int(scalar.value) - first) {
        kinds[Int(scalar.value) - first] = kind
      }
    }
    return kinds
  }()

  private static let simplified = Array(
    """
    们这说时个为来对会过还没么样给让谁请话认识问开关门间东车见现发经进动学种头点业长电题实书
    写听读语谈论应该岁难觉爱欢乐国图园团体当总两义习买卖亲从仅价众优传伤儿农决况净减凤则刚创
    办务劳势劝单卫历压县参双变吗员响场块坏处备复够奖妇妈孙宁宝审导将尔尽层岛师带帮广库张归录
    忆态惊惯愿战户执护报担拥择换据旧显机权条极构检楼欧气汉汤沟泪测济满灯灵热爷独环画疗监盘码
    确离积称稳穷笔类紧红级纪纸线练组细终结统继续维网罗职联脑艺节苏药虽观规视计训记讲许设访证
    评试词诗详误调谢质费资赛赶轻输达运远连选边钟钱错铁银闻阳际陆随险雾静页项须顾风飞饭馆马驾
    验鱼鸟麦黄龙
    """.unicodeScalars)

  /// The same letters in the same order.
  private static let traditional = Array(
    """
    們這說時個為來對會過還沒麼樣給讓誰請話認識問開關門間東車見現發經進動學種頭點業長電題實書
    寫聽讀語談論應該歲難覺愛歡樂國圖園團體當總兩義習買賣親從僅價眾優傳傷兒農決況淨減鳳則剛創
    辦務勞勢勸單衛歷壓縣參雙變嗎員響場塊壞處備複夠獎婦媽孫寧寶審導將爾盡層島師帶幫廣庫張歸錄
    憶態驚慣願戰戶執護報擔擁擇換據舊顯機權條極構檢樓歐氣漢湯溝淚測濟滿燈靈熱爺獨環畫療監盤碼
    確離積稱穩窮筆類緊紅級紀紙線練組細終結統繼續維網羅職聯腦藝節蘇藥雖觀規視計訓記講許設訪證
    評試詞詩詳誤調謝質費資賽趕輕輸達運遠連選邊鐘錢錯鐵銀聞陽際陸隨險霧靜頁項須顧風飛飯館馬駕
    驗魚鳥麥黃龍
    """.unicodeScalars)
}
