"""What the manifest tells the program through the environment, and what can be seen to be wrong with it before any call."""

import os


class Settings:
    """An empty variable counts as absent.

    AWS_ROLE_ARN, AWS_WEB_IDENTITY_TOKEN_FILE, AWS_REGION or AWS_DEFAULT_REGION; S3_BUCKET and S3_PREFIX when keys are
    wanted; EXPECTED_ISSUERS (with spaces between), EXPECTED_AUDIENCE and EXPECTED_SUBJECT to explain a refusal with.
    """

    def __init__(self, environment):
        def read(name):
            return environment.get(name) or None

        self.role_arn = read("AWS_ROLE_ARN")
        self.token_file = read("AWS_WEB_IDENTITY_TOKEN_FILE")
        self.region = read("AWS_REGION") or read("AWS_DEFAULT_REGION")
        self.bucket = read("S3_BUCKET")
        self.prefix = read("S3_PREFIX") or ""
        self.has_static_keys = read("AWS_ACCESS_KEY_ID") is not None
        self.has_profile = read("AWS_PROFILE") is not None
        self.has_own_endpoint = (read("AWS_ENDPOINT_URL_S3") or read("AWS_ENDPOINT_URL")) is not None
        self.expected_issuers = (read("EXPECTED_ISSUERS") or "").split()
        self.expected_audiences = (read("EXPECTED_AUDIENCE") or "").split()
        self.expected_subjects = (read("EXPECTED_SUBJECT") or "").split()

    @property
    def uses_web_identity(self):
        """False on a developer's machine, where keys or a profile stand in for the pod's token."""
        return bool(self.role_arn or self.token_file or not (self.has_static_keys or self.has_profile))

    @property
    def partition(self):
        """aws, aws-us-gov, ...: the second part of the role's ARN."""
        parts = (self.role_arn or "").split(":")
        return parts[1] if len(parts) > 1 and parts[1] else "aws"

    def warnings(self):
        """What is unusual but no reason to stop."""
        if self.has_static_keys:
            yield (
                "AWS_ACCESS_KEY_ID is set: static keys win over the pod's token, so this run says nothing about the "
                "federation. Remove them."
            )

    def problems(self):
        """All problems together, each with its remedy; empty when the program can start."""
        if not self.region:
            yield "Neither AWS_REGION nor AWS_DEFAULT_REGION is set: without a region there is no STS endpoint to call."
        if not self.uses_web_identity:
            return
        if not self.role_arn:
            yield (
                "AWS_ROLE_ARN is not set: it names the role to assume. Run this program with the project's manifest, "
                "which sets it."
            )
        if not self.token_file:
            yield "AWS_WEB_IDENTITY_TOKEN_FILE is not set: the project's manifest mounts the token and sets this to its path."
        elif not os.path.isabs(self.token_file):
            yield f"AWS_WEB_IDENTITY_TOKEN_FILE is not an absolute path: {self.token_file}"
        else:
            reason = unreadable(self.token_file)
            if reason:
                yield (
                    f"The token file {self.token_file} {reason}. Compare the variable with mountPath and path of the "
                    "projected volume."
                )


def unreadable(path):
    """Why the file cannot serve as a token, or None."""
    try:
        with open(path, "rb") as file:
            return None if file.read().strip() else "is empty"
    except FileNotFoundError:
        return "does not exist"
    except OSError:
        return "cannot be read"
