"""Weights of the log-linear models in ``junctions``: names are its features.

Estimated by maximum entropy (Berger, Della Pietra, Della Pietra 1996) on titles glued by
program to the paragraphs of other places in their articles, so that the true junction is
known; ``benchmarks/quality/headings.py`` says how they are measured.
"""

from __future__ import annotations

#: A subhead and the sentence behind it.
BODY = {
    "all_bare": 0.29, "before0": 0.41, "before1": -0.34, "before2": -0.46, "behind0": -0.39,
    "behind1": -0.45, "behind2": 0.24, "behind3": 0.21, "bias": -1.3, "date": 0.98,
    "echo": -0.39, "echo_start": 1.51, "ellipsis": 3.67, "final_count": -0.37,
    "final_form": 0.56, "final_noun": 0.74, "final_other": -0.86, "final_particle": -1.35,
    "final_quote": 0.59, "final_single": -1.11, "final_verb": 1.29, "final_word": -0.78,
    "glued": -0.39, "glued+echo": 1.56, "glued+echo_start": 0.14, "glued+final_count": 1.27,
    "glued+final_form": -0.14, "glued+final_noun": -0.68, "glued+final_other": -0.2,
    "glued+final_particle": 1.09, "glued+final_single": -0.64, "glued+final_verb": -0.2,
    "glued+final_word": -0.9, "glued+opener": 1.88, "glued+particle": -0.13,
    "glued+person": -0.14, "glued+right_unknown": -0.16, "glued+right_word": -0.58,
    "glued+topic": -0.19, "has_adnominal": -0.29, "has_clause": 0.11, "has_genitive": -1.05,
    "has_object": -1.99, "has_oblique": -0.4, "has_subject": -1.57, "has_topic": -1.41,
    "joined_known": -4.35, "later_subject": 1.34, "latin": -0.94, "latin+echo": -0.78,
    "latin+echo_start": 1.56, "latin+final_count": 0.48, "latin+final_other": -1.08,
    "latin+final_single": -0.1, "latin+particle": 0.46, "latin+person": 0.17,
    "latin+right_unknown": -0.38, "latin+right_word": 0.29, "latin+topic": 0.33, "long": -3.72,
    "long_word": 0.5, "noun_comma": 1.19, "one_word": -1.77, "opener": 1.54, "particle": 0.26,
    "person": 0.33, "quote_end": 0.59, "quote_end+date": -0.12, "quote_end+echo": -0.13,
    "quote_end+echo_start": -0.37, "quote_end+final_quote": 0.59, "quote_end+opener": -1.02,
    "quote_end+person": -0.17, "quote_end+right_quote": -0.79, "quote_end+right_unknown": -0.1,
    "quote_end+right_word": 0.23, "quote_end+topic": -0.19, "quote_start": 0.2,
    "quote_start+final_count": -0.85, "quote_start+final_form": 0.21,
    "quote_start+final_noun": -0.11, "quote_start+final_single": 0.48,
    "quote_start+final_verb": 0.99, "quote_start+final_word": -0.48,
    "quote_start+right_quote": 0.2, "quoted": 3.13, "right_quote": -0.75, "right_short": -2.18,
    "right_unknown": -0.99, "right_whole": 1.1, "right_word": -0.46, "script": 0.88,
    "script+date": 1.24, "script+echo": -0.44, "script+echo_start": 0.53,
    "script+final_count": -1.32, "script+final_form": 1.29, "script+final_noun": 0.56,
    "script+final_other": -0.62, "script+final_particle": 0.11, "script+final_single": -0.4,
    "script+final_verb": 0.56, "script+final_word": 0.7, "script+right_unknown": -0.29,
    "short": -0.33, "space": -1.62, "space+date": -0.14, "space+echo": -0.6,
    "space+echo_start": -0.35, "space+final_form": -0.75, "space+final_noun": 1.06,
    "space+final_other": 1.08, "space+final_particle": -2.52, "space+final_single": -0.45,
    "space+opener": 0.61, "space+person": 0.47, "space+right_quote": -0.16,
    "space+right_word": -0.41, "space+topic": 0.17, "starts_line": -1.05, "tiny": -1.75,
    "topic": 0.12, "within_paragraph": -3.16,
}  # fmt: skip

#: Two headlines above an article, glued to each other.
DECK = {
    "before0": -0.4, "before1": -0.51, "before2": 0.33, "behind0": -0.9, "behind1": -0.43,
    "behind2": 0.45, "behind3": 0.3, "bias": 1.78, "clause_comma": -0.46, "date": 0.41,
    "echo": -0.58, "echo_start": 2.43, "ellipsis": -1.18, "final_echo": -0.27,
    "final_form": 0.27, "final_noun": 1.12, "final_other": -0.8, "final_quote": 1.02,
    "final_single": -0.36, "final_verb": 0.92, "final_word": -0.27, "finite": 0.36,
    "glued": -0.59, "glued+echo": 0.57, "glued+final_count": 1.53, "glued+final_form": -0.39,
    "glued+final_noun": -0.12, "glued+final_other": -0.44, "glued+final_particle": -0.29,
    "glued+final_single": -0.56, "glued+final_verb": 0.27, "glued+final_word": -0.59,
    "glued+opener": 1.08, "glued+particle": -0.29, "glued+right_unknown": 0.26,
    "glued+right_word": -0.72, "has_adnominal": 0.54, "has_clause": 0.19, "has_genitive": 0.23,
    "has_object": -0.15, "has_oblique": 0.31, "has_subject": 0.58, "has_topic": 0.72,
    "joined_known": -5.17, "latin": -0.82, "latin+echo": -1.49, "latin+echo_start": 1.65,
    "latin+final_count": 0.47, "latin+final_other": -1.21, "latin+opener": -0.15,
    "latin+particle": 0.4, "latin+right_unknown": -0.78, "latin+right_word": 0.1, "long": -0.95,
    "long_word": 1.77, "noun_comma": -0.28, "one_word": -0.7, "opener": 1.11, "particle": 0.12,
    "quote_end": 1.02, "quote_end+echo": 0.67, "quote_end+echo_start": 0.23,
    "quote_end+final_quote": 1.02, "quote_end+opener": 0.18, "quote_end+right_quote": 0.25,
    "quote_end+right_unknown": -0.69, "quote_end+right_word": 0.38, "quote_end+topic": 0.19,
    "quote_start": 1.39, "quote_start+final_noun": 0.34, "quote_start+final_other": 0.45,
    "quote_start+final_word": 0.44, "quote_start+right_quote": 1.39, "right_quote": 1.64,
    "right_short": -1.02, "right_unknown": -0.53, "right_whole": 1.85, "right_word": -0.25,
    "script": 0.78, "script+date": 0.36, "script+echo": -0.33, "script+echo_start": 0.57,
    "script+final_count": -2.07, "script+final_form": 0.59, "script+final_noun": 0.95,
    "script+final_other": 0.41, "script+final_particle": 0.21, "script+final_single": 0.17,
    "script+final_verb": 0.62, "script+right_unknown": 0.68, "short": -0.93, "tiny": -3.98,
    "topic": 0.1,
}  # fmt: skip
