"""Text of others on a terminal or in a log."""

import unicodedata


def line(text):
    """One line, whatever the text holds: keys and claims come from others and may carry line ends or terminal codes."""
    return "".join(f"\\u{ord(c):04x}" if unicodedata.category(c) == "Cc" else c for c in text)
