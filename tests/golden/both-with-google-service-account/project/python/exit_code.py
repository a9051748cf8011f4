"""What the program's end means; a Job shows it as its container's exit code."""

SUCCESS = 0
DENIED = 1  # STS accepted the pod, S3 did not allow the call: a permission is missing.
CONFIGURATION = 2  # The environment or the bucket's name is wrong; nothing was allowed or denied.
NOT_TRUSTED = 3  # STS did not accept the pod: token, OIDC provider and trust policy do not fit.
UNREACHABLE = 4  # AWS could not be reached, did not answer in time or had an error of its own.
BUG = 70  # A mistake in this program.
SIGNAL = 128  # Plus the signal's number: 130 for Ctrl-C, 143 when Kubernetes stops the pod.
