"""Texts that have broken other writers: markup, control characters, halves of signs, other scripts, file addresses."""

NASTY = (
    "<ikke avklart>", "a < b & c > d", "R&D &amp; &nbsp; &bogus;", "<b>uten slutt", "</b>", "</para><para>", "<!-- ",
    "<![CDATA[x]]>", "<?xml version='1.0'?>", '<img src="/etc/passwd"/>', "<img src='\\\\server\\del\\x.png'>",
    '<a href="javascript:alert(1)">x</a>', "<font color='[1 for _ in []]'>", "<font size=1e9>", "<onDraw name='x'/>",
    "&#99999999999;", "\x00\x01\x08\x0b\x0c\x1b\x1f\x7f\x85", "\ud83d løs halvdel", "\u202eבדיקה\u202c עברית",
    "a\u0301\u0301\u0301\u0301", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "đŋšŧžáčŽ", "北京 العربية Zażółć",
    "#read('x') $x$ *y* _z_ @w //", "%1 {0} {name} %n %s", "(\\) (( \\n \\101 ) BT ET EMC endstream",
    "\ufeff\ufffe\uffff",
    "linje\u2028skift\u2029avsnitt", "myk\u00adbindestrek", "http://x.no/" + "a/" * 200, "\\begin{document}",
)  # fmt: skip
