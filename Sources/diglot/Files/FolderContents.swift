/// What commands say of how they look for transcripts in folders.
enum FolderContents {
  static let summary = """
    In folders, what a .gitignore leaves out, hidden folders, node_modules, and links to folders are \
    passed over.
    """
}
