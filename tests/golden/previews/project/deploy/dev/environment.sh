# Values of environment dev, read by the scripts. Do not edit: change federation.json and render.
# shellcheck shell=bash disable=SC2034
ENVIRONMENT='dev'
AWS_ACCOUNT='111122223333'
AWS_PARTITION='aws'
AWS_DNS_SUFFIX='amazonaws.com'
AWS_DEPLOY_REGION='ap-south-1'
# Google project|location|cluster|issuer|provider document
CLUSTERS=(
'acme-dev|asia-south1-a|dev-1|https://container.googleapis.com/v1/projects/acme-dev/locations/asia-south1-a/clusters/dev-1|aws/providers/acme-dev.asia-south1-a.dev-1.json'
'acme-dev|asia-south1|dev-2|https://container.googleapis.com/v1/projects/acme-dev/locations/asia-south1/clusters/dev-2|aws/providers/acme-dev.asia-south1.dev-2.json'
)
# role|role ARN
ROLES=(
'web|arn:aws:iam::111122223333:role/web'
)
# role|policy document, from the project's folder
POLICIES=(
'web|deploy/dev/aws/roles/web/s3-policy.json'
'web|policies/queue.json'
)
# workload|namespace|service account|role|audience|token lifetime in seconds|languages|Google service account
WORKLOADS=(
'previews|web|web|web|sts.amazonaws.com|3600|csharp|'
'worker|jobs|worker|web|sts.amazonaws.com|3600|csharp|'
)
# Stand-ins that are still in use: the scripts refuse them for anything but a loopback endpoint.
STAND_INS=''
case "$AWS_ACCOUNT" in '111122223333') STAND_INS='--aws-account 111122223333' ;; esac
case " ${CLUSTERS[*]}" in *' my-project|'*) STAND_INS="${STAND_INS:+$STAND_INS, }--google-project my-project" ;; esac
