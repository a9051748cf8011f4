"""The claims that STS looks at, read from the pod's token without checking its signature.

The token itself is a secret for as long as it lives and is never printed.
"""

import base64
import json
import time

from printable import line

# Shorter pieces are no secret, and blanking them would blank harmless words.
SHORTEST_SECRET = 8


def read(path):
    """The file's text, or None when it is gone or cannot be read."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read().strip()
    except OSError:
        return None


def redact(token, message):
    """A server's message without any piece of the token that it may repeat."""
    for part in token.split("."):
        if len(part) >= SHORTEST_SECRET:
            message = message.replace(part, "[token]")
    return message


def claims_of(token):
    """The payload as a dict, or None when this is no JSON Web Token."""
    parts = token.split(".")
    if len(parts) != 3:
        return None
    try:
        # base64url comes without its padding.
        claims = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except ValueError:
        return None
    return claims if isinstance(claims, dict) else None


def report(token, settings, now=None):
    """The claims in plain words, each beside what this project expects."""
    claims = claims_of(token)
    if claims is None:
        return ["The token file holds no JSON Web Token (three parts with dots between)."]
    return [
        _claim("iss", claims, settings.expected_issuers),
        _claim("aud", claims, settings.expected_audiences),
        _claim("sub", claims, settings.expected_subjects),
        _expiry(claims.get("exp"), time.time() if now is None else now),
    ]


def _claim(name, claims, expected):
    value = claims.get(name)
    # Kubernetes writes aud as a list, other issuers as one text.
    values = [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, str)]
    shown = line(", ".join(values)) if values else "(missing)"
    if not expected:
        return f"  {name}  {shown}"
    if any(item in expected for item in values):
        return f"  {name}  {shown}  (as expected)"
    return f"  {name}  {shown}  (DIFFERS: this project expects {' or '.join(expected)})"


def _expiry(expires, now):
    if isinstance(expires, bool) or not isinstance(expires, int):
        return "  exp  (missing)"
    minutes = int(abs(expires - now) // 60)
    relative = f"EXPIRED {minutes} minutes ago" if expires <= now else f"valid for {minutes} more minutes"
    try:
        moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(expires))
    except (OverflowError, OSError, ValueError):
        return "  exp  (missing)"
    return f"  exp  {moment}  ({relative})"
