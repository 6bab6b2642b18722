import DiglotWorkspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the program begins and ends.
@main enum Diglot {
  static func main() {
    // A closed pipe is then an error of the write, which is known where it happens.
    signal(SIGPIPE, SIG_IGN)
    let surroundings = Surroundings()
    exit(code(in: surroundings).rawValue)
  }

  private static func code(in surroundings: Surroundings) -> ExitCode {
    do {
      let code = try answer(in: surroundings)
      try surroundings.output.flush()
      return code
    } catch StandardOutput.Failure.closed {
      return .unread
    } catch StandardOutput.Failure.unwritable(let reason) {
      surroundings.messages.say("diglot: the output can't be written: \(reason)")
    } catch let misuse as Misuse {
      surroundings.messages.say(VisibleText.lines(misuse.message))
    } catch let failure as FileFailure {
      surroundings.messages.report(failure)
    } catch {
      surroundings.messages.say(VisibleText.line("diglot: \(error)"))
    }
    return .failure
  }

  private static func answer(in surroundings: Surroundings) throws -> ExitCode {
    switch try Program.request(try arguments()) {
    case .run(let command): return try command.run(in: surroundings)
    case .show(let text):
      try surroundings.output.write(text)
      return .success
    case .remind(let text):
      surroundings.messages.say(text)
      return .failure
    }
  }

  /// What follows the name of the program. Nothing that is not UTF-8 can be meant: neither commands
  /// nor the paths that transcripts can spell.
  private static func arguments() throws(Misuse) -> [String] {
    var words: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let word = CommandLine.unsafeArgv[index] else { break }
      guard let text = String(validatingCString: word) else {
        throw Misuse(command: nil, error: .notText(String(cString: word)))
      }
      words.append(text)
    }
    return words
  }
}
