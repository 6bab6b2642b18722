import DiglotSyntax
import Testing

struct TimestampTests {
  @Test(arguments: [
    ("0:00", 0), ("1:02", 62_000), ("104:15", 6_255_000), ("39:31.16", 2_371_160), ("0:00,5", 500),
    ("00:00:04", 4000), ("01:02:03.004", 3_723_004), ("1:02:03,04", 3_723_040), ("100:00:00", 360_000_000),
  ])
  func `times are read`(text: String, milliseconds: Int) {
    #expect(Timestamp(text) == Timestamp(milliseconds: milliseconds))
    #expect(Timestamp(utf8: Array(text.utf8)[...]) == Timestamp(milliseconds: milliseconds))
  }

  @Test(arguments: [
    "", ":", "1", "1:2", "1:60", "1:002", ":02", "1:02:", "1:60:00", "1:2:03", "1:02:03:04", "1:02.",
    "1:02.0004",
    "1.5", "1:02.3:04", "1:02.3.4", "a:02", "1:02 ", "-1:02", "１:02",
  ])
  func `what is no time is none`(text: String) { #expect(Timestamp(text) == nil) }

  @Test func `more hours than a number can hold are cut off`() {
    let nines = String(repeating: "9", count: 40)
    #expect(Timestamp(nines + ":59:59.999") == Timestamp("1000000000:59:59.999"))
  }

  @Test func `times are written with two digits of hours or more`() {
    #expect(Timestamp(milliseconds: 3_723_004).description == "01:02:03.004")
    #expect(Timestamp(milliseconds: 360_000_000).description == "100:00:00.000")
  }
}
