#!/usr/bin/env python3
"""Writes Sources/Matching/FoldingTable.swift from Python's copy of the Unicode database."""
import sys
import unicodedata as u

SPECIAL = {
    'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ħ': 'h', 'ŧ': 't', 'ŋ': 'n',
    'ı': 'i', 'ȷ': 'j', 'ĸ': 'k', 'ɓ': 'b', 'ƀ': 'b', 'ɗ': 'd', 'ɖ': 'd', 'ƙ': 'k', 'ƴ': 'y', 'ɛ': 'e', 'ǝ': 'e',
    'ə': 'e', 'ɔ': 'o', 'ɵ': 'o', 'ɨ': 'i', 'ɩ': 'i', 'ʉ': 'u', 'ʊ': 'u', 'ʋ': 'v', 'ɲ': 'n', 'ƒ': 'f', 'ɣ': 'g',
    'ɠ': 'g', 'ǥ': 'g', 'ƥ': 'p', 'ƭ': 't', 'ʈ': 't', 'ȥ': 'z', 'ƶ': 'z', 'ʒ': 'z', 'ɉ': 'j', 'ɍ': 'r', 'ƛ': 'l',
    'ƚ': 'l', 'ɫ': 'l', 'ŀ': 'l', 'ς': 'σ',
    'ٱ': 'ا', 'ى': 'ي', 'ی': 'ي', 'ې': 'ي', 'ے': 'ي', 'ک': 'ك', 'ة': 'ه', 'ۀ': 'ه', 'ہ': 'ه', 'ە': 'ه', 'ھ': 'ه',
    'ۃ': 'ه',
}
VOWEL_CLASSES = {0, 9, 84, 91, 103, 118, 129, 130, 132}


def script_with_vowel_signs(c):
    return 0x900 <= c <= 0x109F or 0x1700 <= c <= 0x1CFF or 0xA800 <= c <= 0xABFF or 0x11000 <= c <= 0x11FFF


def kept(ch):
    if 0x2B0 <= ord(ch) <= 0x2FF or ord(ch) == 0x640:
        return False
    if u.category(ch)[0] in 'LN':
        return True
    return u.category(ch)[0] == 'M' and script_with_vowel_signs(ord(ch)) and u.combining(ch) in VOWEL_CLASSES


def once(text):
    out = ''
    for ch in text:
        ch = SPECIAL.get(ch, ch)
        for d in u.normalize('NFKD', ch).casefold() if len(ch) == 1 else ch:
            d = SPECIAL.get(d, d)
            for e in u.normalize('NFKD', d) if len(d) == 1 else d:
                if u.category(e[0]) == 'Nd':
                    e = str(u.digit(e))
                if 0x13A0 <= ord(e[0]) <= 0x13F5:
                    e = e.lower()
                if kept(e):
                    out += e
                elif u.category(e)[0] not in 'MC' and u.category(e) != 'Lm':
                    out += ' '
    return ' '.join(out.split())


def fold(ch):
    before, now = ch, once(ch)
    while now != before:
        before, now = now, once(now)
    return now


def skipped(c):
    return 0xAC00 <= c <= 0xD7FF or 0x3040 <= c <= 0x30FF or 0xD800 <= c <= 0xF8FF


groups = {}
for c in range(0x80, 0x30000):
    ch = chr(c)
    if skipped(c) or u.category(ch) in ('Cn', 'Zs', 'Cc', 'Cf') or c in (0xB4, 0x2BB, 0x2BC, 0xFF07, 0xFF9E, 0xFF9F):
        continue
    if u.category(ch)[0] == 'P' or u.category(ch) == 'Sk':
        continue
    to = fold(ch)
    if not to and u.category(ch)[0] not in 'LN' or 0x2B0 <= c <= 0x2FF and not to or c == 0x640:
        continue
    if to != ch and not (u.category(ch)[0] == 'S' and ' ' in to):
        groups.setdefault(to, []).append(ch)
lines, line = [], ''
for to in sorted(groups):
    entry = to.replace(' ', '_') + '=' + ''.join(groups[to])
    if line and len(line) + len(entry) > 100:
        lines.append(line)
        line = ''
    line = (line + ' ' + entry).strip()
lines.append(line)
out = sys.stdout
out.write('''// Written by Scripts/make-folding-table.py from the Unicode database; change the script, not this file.
// One entry is `folded=all the characters that fold to it`; an underscore stands for a space.
let foldingTable = """
''')
for line in lines:
    out.write('    ' + line + '\n')
out.write('    """\n')
sys.stderr.write(f'{sum(map(len, groups.values()))} characters, {len(groups)} results, {len(lines)} lines\n')
