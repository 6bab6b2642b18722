;;; diglot-mode.el --- Annotated bilingual transcripts  -*- lexical-binding: t; -*-

;; SPDX-License-Identifier: MIT

;; Version: 0.1.0
;; Package-Requires: ((emacs "28.1"))
;; Keywords: languages, text

;;; Commentary:

;; A major mode for Diglot, a markup format for annotated bilingual
;; transcripts.  It knows the lines of both languages apart, has an outline
;; of chapters, and tells Eglot how to start the language server:
;;
;;   (require 'diglot-mode)
;;   (add-hook 'diglot-mode-hook #'eglot-ensure)
;;
;; What a line is follows from how it begins, so nothing here looks further
;; than a line: what is left open costs that line and no other.

;;; Code:

(require 'outline)
(require 'seq)
(require 'subr-x)

(defvar eglot-server-programs)
(defvar char-script-table)

(defgroup diglot nil
  "Annotated bilingual transcripts."
  :group 'text)

(defcustom diglot-program "diglot"
  "The diglot program: a name on the variable `exec-path', or a path."
  :type 'string)

(defcustom diglot-server-arguments '("lsp")
  "What the program is started with as a language server."
  :type '(repeat string))

;;;; Faces

(defface diglot-translation '((t :inherit font-lock-string-face))
  "Face for translations.")

(defface diglot-heading '((t :inherit font-lock-keyword-face :weight bold))
  "Face for the titles of chapters.")

(defface diglot-marker '((t :inherit shadow))
  "Face for the signs that lines begin with, pipes, brackets and braces.")

(defface diglot-directive '((t :inherit font-lock-keyword-face))
  "Face for the names of directives.")

(defface diglot-speaker '((t :inherit font-lock-function-name-face))
  "Face for the codes of speakers.")

(defface diglot-cue '((t :inherit font-lock-constant-face))
  "Face for times, and the cues that hold them.")

(defface diglot-name '((t :inherit font-lock-variable-name-face))
  "Face for the labels of notes.")

(defface diglot-event '((t :inherit font-lock-builtin-face :slant italic))
  "Face for what is heard and not said.")

(defface diglot-link '((t :inherit link))
  "Face for links and addresses.")

(defface diglot-unsure '((t :inherit warning))
  "Face for words that somebody was not sure to hear.")

(defface diglot-heard '((t :inherit shadow :strike-through t))
  "Face for words that were heard where others were meant.")

(defface diglot-deprecated '((t :inherit error))
  "Face for renderings that are not to be used.")

(defface diglot-verbatim '((t :inherit font-lock-constant-face))
  "Face for code, and for escaped characters.")

;;;; Highlighting

(eval-and-compile
  (defconst diglot--space "[ \t\u00a0\u3000]"
    "White space within a line.")

  (defconst diglot--punctuation "]!-/:-@[\\^-`{-~"
    "The inside of a set: the characters that a backslash makes literal.")

  (defconst diglot--time
    "[0-9]+:[0-5][0-9]\\(?::[0-5][0-9]\\)?\\(?:[.,][0-9]\\{1,3\\}\\)?"
    "A time.")

  ;; A backslash is read in one way only, so that no text makes matching slow;
  ;; and what stands between two is one set, of which Emacs remembers no
  ;; character, so that none is too long for it.
  (defconst diglot--in-brackets "[^][\\\n]*\\(?:\\\\.[^][\\\n]*\\)*"
    "What may stand in brackets.")

  (defconst diglot--in-braces "[^{}\\\n]*\\(?:\\\\.[^{}\\\n]*\\)*"
    "What may stand in braces.")

  (defconst diglot--brace-character "\\(?:[^{}\\\n]\\|\\\\.\\)"
    "A character that may stand in braces."))

(defconst diglot--inline
  (concat
   ;; 1: code.
   "\\(`[^`\n]+`\\)"
   ;; 2: an escape.
   "\\|\\(\\\\[" diglot--punctuation "]\\)"
   ;; 3: an address.
   "\\|\\([Hh][Tt][Tt][Pp][Ss]?://[!#-;=?-Z^_a-z~]*[#-&(+/-9=@-Z^a-z)-]\\)"
   ;; 4: the label of a note that is referred to.
   "\\|\\[^\\(" diglot--in-brackets "\\)\\]"
   ;; 5: what a link shows, 6: where it leads.
   "\\|\\[\\(" diglot--in-brackets "\\)\\]"
   "(\\([^][ \t\n<>()]*\\(?:([^ \t\n<>()]*)[^ \t\n<>()]*\\)*\\))"
   ;; 7: a time.
   "\\|\\[" diglot--space "*\\(" diglot--time "\\)" diglot--space "*\\]"
   ;; 8: an event.
   "\\|\\(\\[" diglot--space "*[^] \t\n[]" diglot--in-brackets "\\]\\)"
   ;; 9: unsure words.
   "\\|\\({\\?" diglot--in-braces "}\\)"
   ;; 10: what was heard, 11: the arrow, 12: what was meant.
   "\\|{\\(\\(?:" diglot--brace-character "*?" diglot--space "\\)?\\)\\(->\\)"
   "\\(\\(?:" diglot--space diglot--in-braces "\\)?\\)}")
  "Any markup within a line.")

(defun diglot--match-inline (limit)
  "Find the next markup within a line, up to LIMIT.
The first that begins is the one, as for the parser."
  (let ((after (point)) found)
    (while (and (not found) (re-search-forward diglot--inline limit t))
      (let* ((start (match-beginning 0))
             (before (and (> start after) (char-before start)))
             (behind-text
              (and before (< before 128)
                   (cond ((match-beginning 3)
                          (string-match-p "[A-Za-z0-9]" (string before)))
                         ;; People speak of code: argv[2].
                         ((match-beginning 8)
                          (string-match-p "[]A-Za-z0-9_)]" (string before)))))))
        (if behind-text
            (goto-char (1+ start))
          (setq found t))))
    found))

(defun diglot--speaker-code-p (code)
  "Whether CODE, of letters, digits, hyphens and low lines, is one of a speaker."
  (let ((case-fold-search nil))
    (or (and (string-match-p "[[:upper:]]" code)
             (not (string-match-p "[[:lower:]]" code)))
        (and (<= (length code) 4)
             (not (seq-find (lambda (character)
                              (not (memq (aref char-script-table character)
                                         '(han kana))))
                            code))))))

(defun diglot--match-speaker (limit)
  "Find the next line that begins with the code of a speaker, up to LIMIT."
  (let (found)
    (while (and (not found)
                (re-search-forward
                 (concat "^\\(?:\\[[^]\n]*\\]" diglot--space "*\\)?"
                         "\\([[:alnum:]\u0300-\u036f_-]+\\)"
                         ":\\(?:" diglot--space "\\|$\\)")
                 limit t))
      (setq found (diglot--speaker-code-p (match-string-no-properties 1))))
    found))

(defconst diglot--directives
  (regexp-opt '("allow" "date" "diglot" "languages" "media" "meta" "source"
                "speaker" "term" "title" "use"))
  "The directives.")

(defconst diglot-font-lock-keywords
  (let ((end (concat "\\(?:" diglot--space "\\|$\\)")))
    `(;; Whole lines of which nothing else is said.
      (,(concat "^%\\(?:" diglot--space ".*\\|\\(?:todo\\|allow\\)"
                "\\(?:[ \t\u00a0\u3000:].*\\)?\\)?$")
       . font-lock-comment-face)
      ("^%todo\\(?:[ \t\u00a0\u3000:]\\|$\\)"
       0 '(font-lock-warning-face font-lock-comment-face) t)
      ;; What lines begin with.
      (,(concat "^@" diglot--directives end) 0 'diglot-directive)
      (,(concat "^@speaker" diglot--space "+\\([^ \t\n]+\\)") 1 'diglot-speaker)
      (,(concat "^@term" diglot--space)
       (,(concat "[|,]" diglot--space "*\\(![^|,\n]*\\)") nil nil
        (1 'diglot-deprecated)))
      (,(concat "^#\\{1,6\\}" end) 0 'diglot-marker)
      (,(concat "^>[a-z]\\{2,3\\}\\(?:-[[:alnum:]]\\{1,8\\}\\)\\{0,20\\}" end)
       0 'diglot-marker)
      ("^\\(>\\)\\(?:[^>\n]\\|$\\)" 1 'diglot-marker)
      (,(concat "^\\[^\\(" diglot--in-brackets "\\)\\]:") 1 'diglot-name)
      (,(concat "^\\(?:#\\{1,6\\}" diglot--space "+\\)?\\(\\["
                diglot--space "*\\(?:" diglot--time
                "\\(?:" diglot--space "*-->" diglot--space "*" diglot--time
                "\\)?\\(?:" diglot--space "+#[^] \t\n]+\\)?\\|#[^] \t\n]+\\)"
                diglot--space "*\\]\\)\\(?:[^(\n]\\|$\\)")
       1 'diglot-cue)
      (diglot--match-speaker 1 'diglot-speaker)
      ;; What stands within them.
      (diglot--match-inline
       (1 'diglot-verbatim nil t) (2 'diglot-verbatim nil t)
       (3 'diglot-link nil t) (4 'diglot-name nil t)
       (5 'diglot-link nil t) (6 'diglot-marker nil t)
       (7 'diglot-cue nil t) (8 'diglot-event nil t)
       (9 'diglot-unsure nil t)
       (10 'diglot-heard nil t) (11 'diglot-marker nil t))
      ("^\\(?:@\\(?:title\\|speaker\\|term\\)\\|#\\{1,6\\}\\|\\[^[^]\n]*\\]:\\)\
[ \t\u00a0\u3000]"
       ("|" nil nil (0 'diglot-marker)))
      ;; And the rest of them.
      (,(concat "^#\\{1,6\\}" diglot--space ".*$") 0 'diglot-heading keep)
      ("^>\\(?:[^>\n].*\\)?$" 0 'diglot-translation keep)))
  "What `diglot-mode' highlights, line by line.")

;;;; Editing

(defun diglot--insert-comment ()
  "Begin a comment on a line of its own, below this one."
  (end-of-line)
  (unless (bolp) (newline))
  (insert comment-start))

(defun diglot--fill-paragraph (&optional _justify)
  "Leave the lines as they are: a line is a paragraph."
  t)

(defun diglot--outline-level ()
  "The level of the heading at point: how many signs it begins with."
  (- (match-end 1) (match-beginning 1)))

;;;; Importing

(defun diglot--free-path (file)
  "A path beside FILE for its transcript, where there is nothing yet."
  (let* ((stem (file-name-sans-extension (expand-file-name file)))
         (path (concat stem ".diglot"))
         (number 1))
    (while (or (file-exists-p path) (get-file-buffer path))
      (setq number (1+ number)
            path (format "%s-%d.diglot" stem number)))
    path))

;;;###autoload
(defun diglot-import (file &optional languages)
  "Open FILE, subtitles or bilingual text, as a transcript.
The buffer is not saved before you do so.  LANGUAGES are needed
where their scripts don't tell them apart, source first, as in
\"en,fr\"; with a prefix argument, ask for them."
  (interactive
   (list (read-file-name "Import: " nil nil t)
         (and current-prefix-arg (read-string "Languages, source first: "))))
  (let* ((errors (make-temp-file "diglot-import"))
         (arguments (append (and languages (list "--languages" languages))
                            (list "--" (expand-file-name file))))
         (coding-system-for-read 'utf-8)
         code transcript said)
    (unwind-protect
        (with-temp-buffer
          (setq code (apply #'call-process diglot-program nil (list t errors)
                            nil "import" arguments)
                transcript (buffer-string))
          (erase-buffer)
          (insert-file-contents errors)
          (setq said (string-trim (buffer-string))))
      (delete-file errors))
    (unless (eql code 0)
      (user-error "%s" (if (string-empty-p said)
                           (format "diglot: importing ended with %s" code)
                         said)))
    (pop-to-buffer (find-file-noselect (diglot--free-path file)))
    (save-excursion (insert transcript))
    (unless (string-empty-p said)
      (message "%s" said))))

;;;; The mode

;;;###autoload
(define-derived-mode diglot-mode text-mode "Diglot"
  "Major mode for Diglot, a format for annotated bilingual transcripts."
  (setq-local font-lock-defaults '(diglot-font-lock-keywords t))
  (setq-local font-lock-multiline nil)
  ;; A segment is one long line: wrap it between words, and never break it.
  (setq-local truncate-lines nil)
  (setq-local word-wrap t)
  (setq-local fill-paragraph-function #'diglot--fill-paragraph)
  (setq-local normal-auto-fill-function #'ignore)
  (setq-local indent-tabs-mode nil)
  ;; Comments are whole lines, and begin in the first column.
  (setq-local comment-start "% ")
  (setq-local comment-end "")
  (setq-local comment-start-skip "^%\\(?:todo\\|allow\\)?:?[ \t]*")
  (setq-local comment-style 'plain)
  (setq-local comment-use-syntax nil)
  (setq-local comment-insert-comment-function #'diglot--insert-comment)
  (setq-local outline-regexp "\\(#\\{1,6\\}\\)\\(?:[ \t]\\|$\\)")
  (setq-local outline-level #'diglot--outline-level)
  (setq-local imenu-generic-expression
              '((nil "^#\\{1,6\\}[ \t]+\\(.*\\S-\\)" 1)
                ("Speakers" "^@speaker[ \t]+\\(.*\\S-\\)" 1)
                ("Notes" "^\\[^\\([^]\n]+\\)\\]:" 1))))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.diglot\\'" . diglot-mode))
;;;###autoload
(modify-coding-system-alist 'file "\\.diglot\\'" 'utf-8)

(defun diglot-server-command (&rest _)
  "Give the command for the language server, as Eglot wants it."
  (cons diglot-program diglot-server-arguments))

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(diglot-mode . diglot-server-command)))

(provide 'diglot-mode)
;;; diglot-mode.el ends here
