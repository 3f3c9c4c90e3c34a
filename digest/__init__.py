"""digest: a week of Korean news as a briefing that an editor would sign."""

__version__ = "0.1.0"
