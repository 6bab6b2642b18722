import DiglotServer

#if canImport(Glibc)
  import Glibc
#endif
exit(LanguageServer.run(.init(version: "0.1.0")))
