"""What a failure means, in lines for a person and one number for a script."""

from botocore.exceptions import BotoCoreError, ClientError, ConnectionError as NoConnection, HTTPClientError

import exit_code
import web_identity_token
from printable import line
from refusals import refusal_of


def status_of(error):
    """The HTTP status of a ClientError; 0 when the SDK kept none."""
    return error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)


def code_of(error):
    """S3-style error documents from STS (Ceph) leave botocore without a code; there a 403 is AccessDenied."""
    code = error.response.get("Error", {}).get("Code")
    if code and code != "Unknown":
        return code
    return "AccessDenied" if status_of(error) == 403 else "no error code"


def message_of(error):
    return error.response.get("Error", {}).get("Message") or "(no message)"


def summary(error):
    return f"{code_of(error)} (HTTP {status_of(error)}): {line(message_of(error))}"


def explain(error, settings):
    """(exit code, lines) for any exception."""
    if isinstance(error, ClientError):
        status = status_of(error)
        if status == 429 or status >= 500:
            return exit_code.UNREACHABLE, [
                f"❌ AWS answered with an error of its own: {summary(error)}",
                "Check: try again later.",
            ]
        if error.operation_name in ("AssumeRoleWithWebIdentity", "AssumeRole", "GetCallerIdentity"):
            return exit_code.NOT_TRUSTED, _trust(error, settings)
        return _permission(error, settings)
    if isinstance(error, (NoConnection, HTTPClientError, OSError)):
        return exit_code.UNREACHABLE, [
            f"❌ AWS could not be reached: {error}",
            f"Check: name resolution, network policy and proxy of the pod, and that {settings.region} is the region you mean.",
        ]
    if isinstance(error, BotoCoreError):
        return exit_code.CONFIGURATION, [f"❌ The AWS SDK could not go on: {error}"]
    return exit_code.BUG, [f"❌ Unforeseen: {type(error).__name__}: {error}"]


def _trust(error, settings):
    """STS said no."""
    if settings.has_static_keys or not settings.uses_web_identity:
        return [
            f"❌ STS refused the keys or the profile: {summary(error)}",
            "Check: remove AWS_ACCESS_KEY_ID and AWS_PROFILE, so that the pod's token is used.",
        ]
    token = web_identity_token.read(settings.token_file)
    known = refusal_of(code_of(error), message_of(error))
    return [
        f"❌ STS refused the token: {web_identity_token.redact(token or '', summary(error))}",
        f"  role  {settings.role_arn}",
        *(["The token file is gone."] if token is None else web_identity_token.report(token, settings)),
        f"Cause: {known.cause}",
        f"Check: {known.check}",
    ]


def _permission(error, settings):
    """S3 said no, or sent us elsewhere."""
    if settings.bucket:
        region = error.response.get("ResponseMetadata", {}).get("HTTPHeaders", {}).get("x-amz-bucket-region")
        if region and region != settings.region:
            return exit_code.CONFIGURATION, [
                f"❌ The bucket {settings.bucket} is in {region}, not in {settings.region}: {summary(error)}",
                f"Check: set AWS_REGION and AWS_DEFAULT_REGION to {region}.",
            ]
        if status_of(error) == 404:
            return exit_code.CONFIGURATION, [
                f"❌ S3 does not know the bucket {settings.bucket}: {summary(error)}",
                "Check: the name in S3_BUCKET, and the partition of the role.",
            ]
    action, resource = "s3:ListAllMyBuckets", "*"
    if settings.bucket:
        action, resource = "s3:ListBucket", f"arn:{settings.partition}:s3:::{settings.bucket}"
    condition = f" (a condition on s3:prefix must allow {settings.prefix})" if settings.bucket and settings.prefix else ""
    return exit_code.DENIED, [
        f"❌ S3 denied the call: {summary(error)}",
        "The trust is fine: STS accepted the pod. A permission is missing.",
        f"Cause: no policy of the role allows {action} on {resource}{condition}, or another policy denies it.",
        "Check: the role's s3-policy.json; then the bucket's policy, a permissions boundary and the organization's policies.",
    ]
