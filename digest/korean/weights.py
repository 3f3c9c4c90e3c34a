"""Weights of the log-linear models in ``junctions``: names are its features.

Estimated by maximum entropy (Berger, Della Pietra, Della Pietra 1996) on titles glued by
program to the paragraphs of other places in their articles, so that the true junction is
known. The estimation is no part of the repository; what the weights give is in
``docs/korean.md``, and ``benchmarks/quality/sentences.py`` measures the labelled seeds.
"""

from __future__ import annotations

#: A subhead and the sentence behind it.
BODY = {
    "all_bare": 0.38, "before0": 0.61, "before1": -0.41, "before2": -0.53, "behind0": -0.72,
    "behind1": -0.49, "behind2": 0.28, "behind3": 0.6, "bias": -2.2, "clause_comma": 0.1,
    "date": 1.15, "echo": -0.27, "echo_start": 1.56, "ellipsis": 3.61, "final_count": -0.22,
    "final_echo": 0.25, "final_form": 0.28, "final_noun": 1.33, "final_other": -0.75,
    "final_particle": -1.81, "final_quote": 0.19, "final_single": -0.49, "final_verb": 0.94,
    "final_weak": -0.65, "final_word": -1.02, "finite": -0.41, "glued": -0.33,
    "glued+echo": 1.23, "glued+echo_start": -0.14, "glued+final_count": 0.68,
    "glued+final_form": -0.17, "glued+final_noun": 0.24, "glued+final_other": -0.54,
    "glued+final_particle": 0.59, "glued+final_verb": 0.36, "glued+final_weak": -1.11,
    "glued+final_word": -0.4, "glued+opener": 1.78, "glued+particle": -0.12,
    "glued+person": -0.33, "glued+right_unknown": -0.42, "glued+right_word": -1.19,
    "glued+tail": -0.98, "glued+topic": -0.37, "has_clause": 0.2, "has_genitive": -0.96,
    "has_object": -1.7, "has_oblique": -0.15, "has_subject": -1.29, "has_topic": -1.01,
    "joined_known": -4.08, "later_subject": 1.25, "latin": -1.76, "latin+echo": -1.03,
    "latin+echo_start": 1.87, "latin+final_other": -1.73, "latin+opener": 0.42,
    "latin+particle": -0.14, "latin+person": 0.14, "latin+right_unknown": -0.6,
    "latin+right_word": 0.68, "latin+tail": -0.1, "latin+topic": 0.44, "long_word": 0.19,
    "noun_comma": 0.92, "one_word": -1.72, "opener": 1.74, "particle": 0.1, "person": 0.57,
    "quote_end": 0.19, "quote_end+echo": 0.59, "quote_end+echo_start": -0.34,
    "quote_end+final_quote": 0.19, "quote_end+opener": -1.15, "quote_end+person": 0.3,
    "quote_end+right_quote": -0.62, "quote_end+right_unknown": 0.55,
    "quote_end+right_word": 0.16, "quote_start": 1.21, "quote_start+final_noun": 0.58,
    "quote_start+final_other": 0.84, "quote_start+final_single": 0.28,
    "quote_start+final_verb": 0.11, "quote_start+final_weak": -0.37,
    "quote_start+final_word": -0.24, "quote_start+right_quote": 1.21, "quoted": 3.55,
    "right_quote": -0.24, "right_short": -2.23, "right_unknown": -1.0, "right_whole": 1.27,
    "right_word": -0.22, "script": 0.66, "script+date": 1.57, "script+echo": -0.36,
    "script+echo_start": 0.57, "script+final_count": -0.8, "script+final_form": 0.96,
    "script+final_noun": -0.23, "script+final_verb": 0.47, "script+final_weak": 0.18,
    "script+final_word": 0.15, "script+particle": 0.26, "script+right_unknown": -0.47,
    "script+right_word": 0.72, "size1": 0.77, "size10": -2.82, "size2": 1.26, "size3": 1.15,
    "size4": 1.13, "size5": 1.35, "size6": 0.75, "size7": -0.71, "size8": -2.74, "size9": -2.33,
    "space": -2.16, "space+date": -0.36, "space+echo": -0.71, "space+echo_start": -0.4,
    "space+final_form": -0.59, "space+final_noun": 0.75, "space+final_other": 0.68,
    "space+final_particle": -2.26, "space+final_single": -0.78, "space+final_weak": 0.65,
    "space+final_word": -0.52, "space+opener": 0.65, "space+particle": 0.15,
    "space+person": 0.46, "space+right_quote": -0.83, "space+right_word": -0.59,
    "space+tail": 0.29, "space+topic": 0.2, "starts_line": -0.99, "stump_before": 1.5,
    "stump_behind": -0.99, "tail": -0.69, "topic": 0.24, "within_paragraph": -2.93,
}  # fmt: skip

#: Two headlines above an article, glued to each other.
DECK = {
    "all_bare": 0.15, "before0": -0.32, "before1": -0.25, "before2": 0.89, "behind0": -1.13,
    "behind1": -0.36, "behind2": 0.89, "behind3": 0.92, "bias": 1.71, "clause_comma": -0.7,
    "date": 0.41, "echo": -0.62, "echo_start": 2.04, "ellipsis": -1.58, "final_count": -0.35,
    "final_echo": 0.27, "final_form": 0.12, "final_noun": 1.46, "final_other": -0.87,
    "final_particle": -0.21, "final_quote": 1.04, "final_single": 0.1, "final_verb": 1.04,
    "final_weak": -0.24, "final_word": -0.37, "glued": 0.32, "glued+echo": 0.2,
    "glued+echo_start": 0.36, "glued+final_count": 1.17, "glued+final_form": -0.22,
    "glued+final_noun": 0.63, "glued+final_other": -0.14, "glued+final_particle": -0.35,
    "glued+final_verb": 0.6, "glued+final_weak": -0.83, "glued+final_word": -0.55,
    "glued+opener": 1.15, "glued+particle": -0.12, "glued+right_unknown": -0.11,
    "glued+right_word": -1.39, "glued+tail": -0.8, "glued+topic": 0.22, "has_adnominal": 0.54,
    "has_clause": 0.13, "has_genitive": 0.48, "has_object": 0.22, "has_oblique": 0.25,
    "has_subject": 0.44, "has_topic": 0.78, "joined_known": -4.78, "latin": -1.76,
    "latin+echo": -1.17, "latin+echo_start": 0.57, "latin+final_other": -1.74,
    "latin+opener": 0.19, "latin+right_unknown": -0.56, "latin+right_word": 0.3,
    "latin+tail": -0.11, "long_word": 1.09, "noun_comma": -0.91, "opener": 1.6,
    "particle": -0.23, "quote_end": 1.04, "quote_end+echo": 0.53, "quote_end+echo_start": 0.35,
    "quote_end+final_quote": 1.04, "quote_end+opener": 0.11, "quote_end+right_quote": 0.29,
    "quote_end+right_unknown": -0.58, "quote_end+right_word": 0.41, "quote_end+tail": 0.33,
    "quote_end+topic": 0.18, "quote_start": 1.3, "quote_start+final_noun": 0.2,
    "quote_start+final_other": 0.56, "quote_start+final_word": 0.36,
    "quote_start+right_quote": 1.3, "quoted": -0.28, "right_quote": 1.59, "right_short": -0.95,
    "right_unknown": -0.55, "right_whole": 1.97, "right_word": -0.27, "script": 0.81,
    "script+date": 0.38, "script+echo": -0.18, "script+echo_start": 0.75,
    "script+final_count": -1.53, "script+final_form": 0.29, "script+final_noun": 0.63,
    "script+final_other": 0.44, "script+final_particle": 0.13, "script+final_verb": 0.41,
    "script+final_weak": 0.54, "script+final_word": -0.17, "script+opener": 0.15,
    "script+right_unknown": 0.7, "script+right_word": 0.42, "size1": -1.68, "size2": -0.34,
    "size4": 0.8, "size5": 1.43, "size6": 1.52, "size7": 0.66, "size8": -0.25, "size9": -0.4,
    "stump_before": 0.14, "stump_behind": -1.18, "tail": -0.59, "topic": 0.37,
}  # fmt: skip
