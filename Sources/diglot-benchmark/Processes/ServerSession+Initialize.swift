import JSONRPC

extension ServerSession {
  /// Begins the session as an editor that can do much. Gives the seconds from the start of the process.
  func initialize(folder: String) throws(Failure) -> Double {
    let params: JSON = [
      "processId": nil, "rootUri": .string(Folder.uri(of: folder)), "capabilities": Self.capabilities,
      "workspaceFolders": [["uri": .string(Folder.uri(of: folder)), "name": "benchmark"]],
    ]
    let (result, _, received) = try request("initialize", params)
    guard result[path: ["capabilities", "positionEncoding"]]?.string == "utf-8" else {
      throw Failure("the server does not count columns in UTF-8, as it was asked to")
    }
    try notify("initialized")
    return (received - start).inSeconds
  }

  private static let capabilities: JSON = [
    "general": ["positionEncodings": ["utf-8"]],
    "window": ["workDoneProgress": true],
    "workspace": ["configuration": true, "workspaceFolders": true],
    "textDocument": [
      "synchronization": ["didSave": true],
      "publishDiagnostics": [
        "versionSupport": true, "relatedInformation": true, "codeDescriptionSupport": true,
        "dataSupport": true, "tagSupport": ["valueSet": [1, 2]],
      ],
      "hover": ["contentFormat": ["markdown", "plaintext"]],
      "completion": ["completionItem": ["snippetSupport": true, "insertReplaceSupport": true]],
      "definition": ["linkSupport": true],
      "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
      "foldingRange": ["lineFoldingOnly": false],
      "semanticTokens": [
        "formats": ["relative"], "requests": ["range": true, "full": ["delta": true]],
        "tokenTypes": [
          "namespace", "type", "class", "enum", "interface", "struct", "typeParameter", "parameter",
          "variable", "property", "enumMember", "event", "function", "method", "macro", "keyword", "modifier",
          "comment", "string", "number", "regexp", "operator", "decorator",
        ],
        "tokenModifiers": ["declaration", "definition", "readonly", "deprecated", "documentation"],
      ],
    ],
  ]
}
