/// A sentence and its translation, right in all that the rules look at. `{}` is where a number stands.
struct SentencePair: Hashable {
  var english: String
  var chinese: String

  /// With a number where there is room for one.
  func with(_ number: Int) -> SentencePair {
    guard let inEnglish = english.firstRange(of: "{}"), let inChinese = chinese.firstRange(of: "{}") else {
      return self
    }
    var pair = self
    pair.english.replaceSubrange(inEnglish, with: String(number))
    pair.chinese.replaceSubrange(inChinese, with: String(number))
    return pair
  }

  private init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// What the speakers of the sample transcripts talk about.
  static let all: [SentencePair] = [
    SentencePair(
      "The signal box stood at the end of the platform, and its lamp burned until morning.",
      "信号楼立在站台的尽头，灯一直亮到早晨。"),
    SentencePair(
      "We counted {} wagons in the yard that night, and some of them had no brakes at all.",
      "那天夜里我们在车场里数了{}节车厢，其中有些根本没有刹车。"),
    SentencePair(
      "The timetable said {} minutes, but nobody on the night shift believed it.",
      "时刻表上写着{}分钟，可是上夜班的人谁也不信。"),
    SentencePair(
      "My father worked at the level crossing for {} years before the barriers came.",
      "栏杆装上之前，我父亲在道口工作了{}年。"),
    SentencePair(
      "When the goods train was late, the kettle went on again and we told old stories.",
      "货车晚点的时候，水壶就又烧上了，大家讲起从前的故事。"),
    SentencePair(
      "The stationmaster kept a notebook with the name of every driver who ever waved.",
      "站长有个本子，凡是挥过手的司机都记在里面。"),
    SentencePair(
      "In winter the frost climbed up the windows, and the levers were too cold to touch.",
      "冬天霜爬满了窗户，操纵杆冷得没法用手碰。"),
    SentencePair(
      "She wrote {} pages about that winter, and most of the village has read them by now.",
      "她写了{}页关于那个冬天的文字，村里的人现在大多读过了。"),
    SentencePair(
      "There were {} lamps in the lamp room, and I could tell each of them by its sound.",
      "灯房里有{}盏灯，每盏我都能凭声音认出来。"),
    SentencePair(
      "The driver leaned out of the cab and asked whether the siding was clear.",
      "司机从驾驶室里探出身来，问侧线是不是空着。"),
    SentencePair(
      "Rain drummed on the roof so loudly that we could not hear the bell from the next station.",
      "雨敲在屋顶上，响得我们听不见邻站的铃声。"),
    SentencePair(
      "It took {} men to lift the broken coupling, and the rain did not make it easier.",
      "用了{}个人才把坏掉的车钩抬起来，雨也没有帮忙。"),
    SentencePair(
      "Nobody knew who had painted the door of the waiting room green.",
      "谁也不知道，是谁把候车室的门漆成了绿色。"),
    SentencePair(
      "They closed the line in autumn, and the grass grew over the rails by the spring.",
      "他们在秋天关闭了这条线路，到了春天，草就盖过了铁轨。"),
    SentencePair(
      "The price of a ticket was {} pence, and small children paid nothing.",
      "票价是{}便士，小孩子不用付钱。"),
    SentencePair(
      "I still have the whistle, the flag and the old cap, but the coat is gone.",
      "哨子、旗子和旧帽子我还留着，可是大衣不见了。"),
    SentencePair(
      "The letter from the company arrived on a grey morning, and my mother read it aloud.",
      "公司的信在灰蒙蒙的早晨到了，母亲把它念了出来。"),
    SentencePair(
      "Between the tunnel and the bridge there are {} bends, and the last is the worst.",
      "从隧道到大桥有{}个弯道，最后那个最难走。"),
    SentencePair(
      "Foxes crossed the yard before dawn, and the dog never barked at them.",
      "天亮以前狐狸穿过车场，那条狗从来不叫。"),
    SentencePair(
      "You learn to hear the difference between a heavy train and an empty train.",
      "你会学着听出来，重车和空车有什么区别。"),
    SentencePair(
      "The inspector asked {} questions, and the answer to each of them was in the rule book.",
      "检查员问了{}个问题，每个答案都在规章里。"),
    SentencePair(
      "On a clear night you could see the lights of the harbour from the footbridge.",
      "晴朗的夜里，从天桥上能看见港口的灯火。"),
    SentencePair(
      "He had driven the mail train for {} years, and he knew the road like a poem.",
      "他开了{}年的邮车，对那条路熟得像诗一样。"),
    SentencePair(
      "Most of what I know about patience I learned from waiting for the down line to clear.",
      "我懂得的耐心，大多是等下行线空出来的时候学会的。"),
    SentencePair(
      "The clock in the booking hall ran slow, so the whole village was late with it.",
      "售票厅的钟走得慢，于是整个村子都跟着晚。"),
    SentencePair(
      "We burned {} sacks of coal that month, and the stove was still hungry.",
      "那个月我们烧了{}袋煤，炉子还是吃不饱。"),
    SentencePair(
      "The old maps show a station here, but the forest has taken the platform back.",
      "旧地图上这里有个车站，可是森林已经把站台收回去了。"),
    SentencePair(
      "Somebody left a suitcase on the last train, and nobody ever came to ask for it.",
      "有人在末班车上落下了箱子，从来没有人来问过。"),
    SentencePair(
      "The bridge was built for {} tonnes, and the new engines were heavier than that.",
      "这座桥是按{}吨造的，新机车比这还重。"),
    SentencePair(
      "My sister kept the accounts, and she remembered every name on the list.",
      "账目由我妹妹管，名单上的每个名字她都记得。"),
    SentencePair(
      "The apprentice was afraid of the dark, so we gave him the brightest lamp.",
      "学徒怕黑，所以我们把最亮的灯给了他。"),
    SentencePair(
      "A museum in the city wrote to us and offered {} crowns for the bell.",
      "城里的博物馆写信来，愿意出{}克朗买那口钟。"),
    SentencePair(
      "The snow plough came through in the morning, and the school opened again.",
      "早上扫雪车开过去了，学校又开了门。"),
    SentencePair(
      "What I miss is the smell of the oil, and the voices on the wire late at night.",
      "我想念的是机油的气味，还有深夜电话线里的声音。"),
    SentencePair(
      "The committee met {} times, and in the end the decision was made elsewhere.",
      "委员会开了{}次会，最后的决定却是在别处做出的。"),
    SentencePair(
      "Every driver had a whistle of his own, and the children could name them all.",
      "每个司机都有自己的哨声，孩子们都叫得出名字。"),
    SentencePair(
      "If the token was lost, the line stayed closed until the morning.",
      "路签要是丢了，线路就关到早晨。"),
    SentencePair(
      "The tea was strong, the bread was dry, and nobody thought of complaining.",
      "茶很浓，面包很干，谁也没想过抱怨。"),
    SentencePair(
      "The embankment sank by {} centimetres, and the trains had to walk across it.",
      "路堤下沉了{}厘米，火车只好慢慢地走过去。"),
    SentencePair(
      "It was the guard who noticed the smoke, and he pulled the cord without thinking.",
      "是车长先看见了烟，他想都没想就拉了绳子。"),
    SentencePair(
      "They promised us a new roof, and the letter with the promise hangs there still.",
      "他们答应给我们换新屋顶，那封写着诺言的信还挂在那里。"),
    SentencePair(
      "The census of that year lists {} people in the valley, and most of them were cousins.",
      "那年的普查记下了谷里的{}个人，大多数是表亲。"),
    SentencePair(
      "A swallow nested above the door of the signal box, and we all used the window.",
      "信号楼的门上有燕子做窝，我们就都从窗户进出。"),
    SentencePair(
      "The recording is noisy here, because the kettle was boiling beside the microphone.",
      "这里的录音有杂音，因为水壶正在麦克风旁边烧着。"),
    SentencePair(
      "The fire lasted {} hours, and the stationmaster wrote it all down by the light of it.",
      "火烧了{}个小时，站长就着火光把经过都记了下来。"),
    SentencePair(
      "We never had a telephone at home, but the whole street could hear ours at work.",
      "家里从来没有电话，可是单位的电话整条街都听得见。"),
    SentencePair(
      "The train to the coast ran in the summer only, and it was always full of bicycles.",
      "去海边的火车只在夏天开，车上总是装满了自行车。"),
    SentencePair(
      "Down in the yard the shunters called the numbers out, and the echo answered them.",
      "车场里调车工喊着号码，回声应着他们。"),
  ]
}

extension String {
  /// Where a text stands first.
  func firstRange(of text: String) -> Range<Index>? {
    var start = utf8.startIndex
    while start < utf8.endIndex {
      if utf8[start...].starts(with: text.utf8) {
        return start..<utf8.index(start, offsetBy: text.utf8.count)
      }
      start = utf8.index(after: start)
    }
    return nil
  }
}

extension SentencePair {
  /// What some segments of a chapter have besides: a reference to a note, a correction, an event, a link.
  static func aside(inChapter chapter: Int, at place: Int) -> SentencePair? {
    switch place {
    case 1:
      SentencePair("We come back to it later[^part-\(chapter)].", "这件事我们以后再谈[^part-\(chapter)]。")
    case 3: SentencePair("He showed me the {old plat form -> old platform}.", "他带我看了旧站台。")
    case 5: SentencePair("Nobody laughed louder. [laughs]", "谁也没有笑得更响。[笑]")
    case 4, 8:
      SentencePair(
        "I spoke of it [before](#part-\(max(0, chapter - 1))).",
        "这件事我[之前](#part-\(max(0, chapter - 1)))说过。")
    default: nil
    }
  }
}
