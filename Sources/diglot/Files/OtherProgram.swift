#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Another program of the system, run to its end.
enum OtherProgram {
  struct Failure: Error {
    /// What it said, or why it could not be run.
    let reason: String
  }

  /// What a program writes to its standard output.
  /// - Parameter words: its name, looked for as a shell does, and its arguments.
  static func output(of words: [String]) throws(Failure) -> [UInt8] {
    var output: [Int32] = [-1, -1]
    var errors: [Int32] = [-1, -1]
    guard pipe(&output) == 0, pipe(&errors) == 0 else {
      throw Failure(reason: String(cString: strerror(errno)))
    }
    defer { for end in [output[0], errors[0]] { close(end) } }
    var actions: posix_spawn_file_actions_t = .init()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors[1], STDERR_FILENO)
    for end in output + errors { posix_spawn_file_actions_addclose(&actions, end) }
    let arguments = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    guard let name = arguments.first ?? nil else { throw Failure(reason: "there is no program to run") }
    var process = pid_t()
    let code = posix_spawnp(&process, name, &actions, nil, arguments + [nil], environ)
    for end in [output[1], errors[1]] { close(end) }
    guard code == 0 else { throw Failure(reason: String(cString: strerror(code))) }
    let said = read(output[0], errors[0])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      let words = String(decoding: said.errors, as: UTF8.self)
      throw Failure(
        reason: words.split(separator: "\n").first.map(String.init) ?? "it failed with \(status >> 8)")
    }
    return said.output
  }

  /// Reads both to their end, so that neither waits for the other.
  private static func read(_ output: Int32, _ errors: Int32) -> (output: [UInt8], errors: [UInt8]) {
    var streams = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var collected: [[UInt8]] = [[], []]
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while streams.contains(where: { $0.fd >= 0 }) {
      if poll(&streams, nfds_t(streams.count), -1) < 0, errno != EINTR { break }
      for index in streams.indices where streams[index].fd >= 0 && streams[index].revents != 0 {
        let count = readBytes(streams[index].fd, &chunk, chunk.count)
        if count > 0 { collected[index] += chunk[..<count] } else { streams[index].fd = -1 }
      }
    }
    return (collected[0], collected[1])
  }
}

/// The system's `read`, which the members of `OtherProgram` would hide.
private func readBytes(_ file: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, start, count)
}
