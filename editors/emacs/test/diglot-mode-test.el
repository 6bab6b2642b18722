;;; diglot-mode-test.el --- Proves diglot-mode, alone and with the server  -*- lexical-binding: t; -*-

;;; Commentary:

;; Run by the script `run' beside this file, with `diglot' on the PATH.

;;; Code:

(require 'compile)
(require 'diglot-mode)
(require 'eldoc)
(require 'eglot)
(require 'ert)
(require 'imenu)

(defconst diglot-test--transcript
  "@title      The mill | 水车
@languages  en zh-Hans
@speaker    HO  Host | 主持人
@speaker    MI  Miller | 磨坊主

# [00:00:00 #wheel] The wheel | 轮子

[00:00:02 #slow] HO: The wheel turns slowly tonight.
> 今晚轮子转得很慢。

[00:00:09] MY: The river is low. [laughs]
> 河水很浅。[笑]

# [00:01:00 #flour] The flour | 面粉

[00:01:04] MI: As I said [before](#slow), slow is good for flour.
> 正如我[之前](#slow)所说，慢对面粉有好处。
"
  "A small transcript, with one thing wrong: the code in its eleventh line.")

(defmacro diglot-test--with-text (text &rest body)
  "Do BODY in a buffer with TEXT in the mode."
  (declare (indent 1))
  `(with-temp-buffer
     (insert ,text)
     (diglot-mode)
     (goto-char (point-min))
     ,@body))

(defun diglot-test--face (line text)
  "The face of the first place where TEXT stands in LINE."
  (goto-char (point-min))
  (forward-line (1- line))
  (search-forward text (line-end-position))
  (let ((face (get-text-property (match-beginning 0) 'face)))
    (if (listp face) (car face) face)))

(defun diglot-test--go (line text)
  "Go to the first place where TEXT stands in LINE."
  (goto-char (point-min))
  (forward-line (1- line))
  (search-forward text (line-end-position))
  (goto-char (match-beginning 0)))

(defun diglot-test--eventually (condition)
  "Wait until the function CONDITION gives a value, and give it."
  (let ((end (+ (float-time) 20)) value)
    (while (not (setq value (funcall condition)))
      (when (> (float-time) end)
        (ert-fail (list "waited in vain for" condition)))
      (accept-process-output nil 0.05))
    value))

(defmacro diglot-test--with-server (&rest body)
  "Do BODY in a file with the transcript, and with the server at work."
  (declare (indent 0))
  `(let* ((folder (make-temp-file "diglot-test" t))
          (file (expand-file-name "mill.diglot" folder))
          (inhibit-message t)
          (diglot-mode-hook '(eglot-ensure)))
     (unwind-protect
         (progn
           (write-region diglot-test--transcript nil file)
           (find-file file)
           (run-hooks 'post-command-hook)
           (diglot-test--eventually #'eglot-managed-p)
           ,@body)
       (when (eglot-current-server)
         (eglot-shutdown (eglot-current-server)))
       (set-buffer-modified-p nil)
       (kill-buffer)
       (delete-directory folder t))))

(defun diglot-test--findings ()
  "What Flymake shows, each as its line and the text it is at."
  (mapcar (lambda (finding)
            (list (line-number-at-pos (flymake-diagnostic-beg finding))
                  (buffer-substring-no-properties
                   (flymake-diagnostic-beg finding)
                   (flymake-diagnostic-end finding))))
          (flymake-diagnostics)))

;;;; The mode alone

(ert-deftest diglot-test-file-type ()
  (let ((file (make-temp-file "diglot-test" nil ".diglot" "A mill.\r\n> 磨坊。\r\n")))
    (unwind-protect
        (with-current-buffer (find-file-noselect file)
          (should (eq major-mode 'diglot-mode))
          (should (eq (coding-system-base buffer-file-coding-system) 'utf-8))
          (should (equal (buffer-string) "A mill.\n> 磨坊。\n"))
          (kill-buffer))
      (delete-file file))))

(ert-deftest diglot-test-highlighting ()
  (diglot-test--with-text
      "@term  codec, codecs | 编码, !代码
# [00:01 #one] A [pause] | 停
[00:02 --> 00:03 #two] HO: {cloud -> Claude} says {?maybe} \\[ `x` [laughs] [^n] [see](#one).
> 译文 [笑
plain HO: text argv[2] {a [b `c
plain again 12:30 [12:30] https://example.org/x.
[^n]: A note. | 注。
%todo listen
%allow unknown-speaker
%x no comment
>> no translation
主持人: 好
@unknown value
>ja 訳
% a [comment] with https://example.org
Note: text
ÉMILE: [applause][music]
[0:06](#a) a link
司机A: {-> Ian} {g->h} ß:
@speaker HO Host | 主
见HTTPS://e.org/a?] and (http://e.org/b).
"
    (font-lock-ensure)
    (pcase-dolist (`(,line ,text ,face)
                   '((1 "@term" diglot-directive) (1 "codec" nil)
                     (1 "|" diglot-marker) (1 "!代码" diglot-deprecated)
                     (2 "#" diglot-marker) (2 "00:01" diglot-cue) (2 "#one" diglot-cue)
                     (2 "A" diglot-heading) (2 "[pause" diglot-event) (2 "|" diglot-marker)
                     (2 "停" diglot-heading)
                     (3 "[00:02" diglot-cue) (3 "-->" diglot-cue) (3 "HO" diglot-speaker)
                     (3 "cloud" diglot-heard) (3 "-> C" diglot-marker) (3 "Claude" nil)
                     (3 "says" nil) (3 "{?" diglot-unsure) (3 "\\[" diglot-verbatim)
                     (3 "`x" diglot-verbatim) (3 "[laughs" diglot-event)
                     (3 "n] [" diglot-name) (3 "see" diglot-link) (3 "#one" diglot-marker)
                     (4 ">" diglot-marker) (4 "译文" diglot-translation)
                     (4 "[笑" diglot-translation)
                     (5 "plain" nil) (5 "HO" nil) (5 "[2]" nil) (5 "{a" nil) (5 "`c" nil)
                     (6 "again" nil) (6 "12:30" nil) (6 "12:30]" diglot-cue)
                     (6 "https" diglot-link) (6 "x." diglot-link)
                     (7 "n]:" diglot-name) (7 "A note" nil) (7 "|" diglot-marker)
                     (8 "%todo" font-lock-warning-face) (8 "listen" font-lock-comment-face)
                     (9 "%allow" font-lock-comment-face)
                     (10 "%x" nil) (11 ">>" nil) (12 "主持人" diglot-speaker)
                     (13 "@unknown" nil) (14 ">ja" diglot-marker)
                     (14 "訳" diglot-translation)
                     (15 "[comment" font-lock-comment-face)
                     (15 "https" font-lock-comment-face)
                     (16 "Note" nil) (17 "ÉMILE" diglot-speaker)
                     (17 "[applause" diglot-event) (17 "[music" diglot-event)
                     (18 "0:06" diglot-link) (18 "a link" nil)
                     (19 "司机A" diglot-speaker) (19 "->" diglot-marker)
                     (19 "{g" nil) (19 "ß" nil)
                     (20 "HO" diglot-speaker) (20 "Host" nil) (20 "|" diglot-marker)
                     (21 "见" nil) (21 "HTTPS" diglot-link) (21 "?" nil) (21 "]" nil)
                     (21 "/b" diglot-link) (21 "." diglot-link)))
      (ert-info ((format "“%s” in line %d" text line))
        (should (eq (diglot-test--face line text) face))))))

(ert-deftest diglot-test-highlighting-is-quick ()
  (diglot-test--with-text
      (mapconcat (lambda (piece)
                   (apply #'concat (make-list (/ 20000 (length piece)) piece)))
                 '("[\\." "{\\." "[" "{?" "{a " "{a -> b -> " "`" "[a](" "[a]((" "HTTP://")
                 "\n")
    (let ((start (float-time)))
      (font-lock-ensure)
      (should (< (- (float-time) start) 20)))))

(ert-deftest diglot-test-highlighting-of-long-lines ()
  (dolist (start '("" "[" "[^" "[a](" "{" "{?" "{a -> b" "`" ">a" "@term "))
    (ert-info (start)
      (diglot-test--with-text
          (concat start (apply #'concat (make-list 40000 "word ")) "\n> 一\n")
        (font-lock-ensure)
        (should (eq (diglot-test--face 2 "一") 'diglot-translation))))))

(ert-deftest diglot-test-comments ()
  (diglot-test--with-text "  Indented.\nA mill.\n"
    (comment-region (point-min) (point-max))
    (should (equal (buffer-string) "%   Indented.\n% A mill.\n"))
    (uncomment-region (point-min) (point-max))
    (should (equal (buffer-string) "  Indented.\nA mill.\n"))
    (goto-char (point-max))
    (forward-line -1)
    (comment-dwim nil)
    (should (equal (buffer-string) "  Indented.\nA mill.\n% \n"))))

(ert-deftest diglot-test-filling-breaks-nothing ()
  (let ((text (concat (apply #'concat (make-list 40 "word ")) "\n> 一\n% note\n")))
    (diglot-test--with-text text
      (fill-paragraph)
      (should (equal (buffer-string) text)))))

(ert-deftest diglot-test-outline-and-imenu ()
  (diglot-test--with-text
      "@speaker HO  Host | 主\n# One | 一\nText.\n## Two\n#3 is text\n# Three\n[^a]: A note.\n"
    (let (levels)
      (while (re-search-forward (concat "^\\(?:" outline-regexp "\\)") nil t)
        (goto-char (match-beginning 0))
        (looking-at outline-regexp)
        (push (funcall outline-level) levels)
        (forward-line))
      (should (equal (nreverse levels) '(1 2 1))))
    (let ((index (imenu--make-index-alist t)))
      (should (assoc "One | 一" index))
      (should (assoc "Two" index))
      (should-not (assoc "3 is text" index))
      (should (assoc "HO  Host | 主" (cdr (assoc "Speakers" index))))
      (should (assoc "a" (cdr (assoc "Notes" index)))))))

(ert-deftest diglot-test-import ()
  (let* ((folder (make-temp-file "diglot-test" t))
         (file (expand-file-name "talk.txt" folder))
         (inhibit-message t))
    (unwind-protect
        (save-window-excursion
          (write-region "The river is wide.\n河很宽。\n" nil file)
          (diglot-import file)
          (should (eq major-mode 'diglot-mode))
          (should (equal buffer-file-name (expand-file-name "talk.diglot" folder)))
          (should (string-match-p "The river is wide.\n> 河很宽。" (buffer-string)))
          (should (buffer-modified-p))
          (save-buffer)
          (diglot-import file)
          (should (equal buffer-file-name (expand-file-name "talk-2.diglot" folder)))
          (set-buffer-modified-p nil)
          (kill-buffer)
          (write-region "The river is wide.\nLe fleuve est large.\n" nil file)
          (should (string-match-p
                   "^diglot: .*talk.txt: .*name them"
                   (cadr (should-error (diglot-import file) :type 'user-error))))
          (diglot-import file "en,fr")
          (should (string-match-p "> Le fleuve est large." (buffer-string)))
          (set-buffer-modified-p nil)
          (kill-buffer))
      (delete-directory folder t))))

(ert-deftest diglot-test-compilation-mode-knows-findings ()
  (let ((file (make-temp-file "diglot-test" nil ".diglot" diglot-test--transcript)))
    (unwind-protect
        (with-temp-buffer
          (call-process "diglot" nil t nil "lint" file)
          (compilation-mode)
          (compilation--ensure-parse (point-max))
          (goto-char (point-min))
          (let* ((message (get-text-property (point) 'compilation-message))
                 (location (compilation--message->loc message)))
            (should (equal (compilation--loc->line location) 11))
            (should (equal (car (compilation--file-struct->file-spec
                                 (compilation--loc->file-struct location)))
                           file))))
      (delete-file file))))

;;;; The mode with Eglot and the server

(ert-deftest diglot-test-diagnostics ()
  (diglot-test--with-server
    (flymake-start)
    (diglot-test--eventually #'flymake-diagnostics)
    (should (equal (diglot-test--findings) '((11 "MY"))))
    (diglot-test--go 11 "MY")
    (delete-char 2)
    (insert "MI")
    (eglot--signal-textDocument/didChange)
    (flymake-start)
    (diglot-test--eventually (lambda () (null (flymake-diagnostics))))
    (should (equal (diglot-test--findings) nil))))

(ert-deftest diglot-test-hover-through-eldoc ()
  (diglot-test--with-server
    (pcase-dolist (`(,line ,text ,shown)
                   '((8 "turns" "今晚轮子转得很慢。")
                     (9 "轮子" "The wheel turns slowly tonight.")))
      (diglot-test--go line text)
      (eldoc-print-current-symbol-info t)
      (diglot-test--eventually
       (lambda ()
         (and (buffer-live-p eldoc--doc-buffer)
              (with-current-buffer eldoc--doc-buffer
                (string-match-p shown (buffer-string)))))))))

(ert-deftest diglot-test-definition-and-references ()
  (diglot-test--with-server
    (diglot-test--go 16 "#slow")
    (forward-char)
    (call-interactively #'xref-find-definitions)
    (should (equal (line-number-at-pos) 8))
    (should (equal (sort (mapcar (lambda (item)
                                   (xref-location-line (xref-item-location item)))
                                 (xref-backend-references
                                  'eglot (progn (diglot-test--go 8 "slow")
                                                (xref-backend-identifier-at-point 'eglot))))
                         #'<)
                   '(8 16 17)))))

(ert-deftest diglot-test-outline-of-the-server ()
  (diglot-test--with-server
    (let ((shown (format "%S" (imenu--make-index-alist t))))
      (should (string-match-p "The wheel" shown))
      (should (string-match-p "The flour" shown))
      (should (string-match-p "The river is low" shown)))))

(ert-deftest diglot-test-rename-and-format ()
  (diglot-test--with-server
    (diglot-test--go 8 "slow")
    (eglot-rename "steady")
    (should (string-match-p "\\[之前\\](#steady)" (buffer-string)))
    (should-not (string-match-p "#slow" (buffer-string)))
    (goto-char (point-max))
    (insert "\n\n\nMI:   The end.\n>结束。\n")
    (eglot-format-buffer)
    (should (string-suffix-p "\n\nMI: The end.\n> 结束。\n" (buffer-string)))))

(ert-deftest diglot-test-the-program-is-the-users-choice ()
  (let ((diglot-program "/opt/diglot")
        (diglot-server-arguments '("lsp" "--log" "/tmp/log")))
    (with-temp-buffer
      (setq buffer-file-name "/tmp/none.diglot")
      (diglot-mode)
      (should (equal (diglot-server-command) '("/opt/diglot" "lsp" "--log" "/tmp/log")))
      (should (eq (cdr (assq 'diglot-mode eglot-server-programs)) 'diglot-server-command))
      (setq buffer-file-name nil))))

(provide 'diglot-mode-test)
;;; diglot-mode-test.el ends here
