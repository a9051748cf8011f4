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
'exports|arn:aws:iam::111122223333:role/exports'
'exports-writer|arn:aws:iam::111122223333:role/exports-writer'
'audit|arn:aws:iam::111122223333:role/audit'
)
# role|policy document, from the project's folder
POLICIES=(
'exports|deploy/dev/aws/roles/exports/s3-policy.json'
'exports-writer|deploy/dev/aws/roles/exports-writer/s3-policy.json'
'exports-writer|policies/queue.json'
'audit|deploy/dev/aws/roles/audit/s3-policy.json'
)
# workload|namespace|service account|role|audience|token lifetime in seconds|languages|Google service account
WORKLOADS=(
'exports-reader|exports|exports-reader|exports|sts.amazonaws.com|3600|csharp,python|'
'exports-writer|exports|exports-writer|exports-writer|sts.amazonaws.com|600|csharp,python|exports-writer'
'audit|audit|audit.reader|audit|sts.example.com|3600|csharp,python|'
)
# Stand-ins that are still in use: the scripts refuse them for anything but a loopback endpoint.
STAND_INS=''
case "$AWS_ACCOUNT" in '111122223333') STAND_INS='--aws-account 111122223333' ;; esac
case " ${CLUSTERS[*]}" in *' my-project|'*) STAND_INS="${STAND_INS:+$STAND_INS, }--google-project my-project" ;; esac
