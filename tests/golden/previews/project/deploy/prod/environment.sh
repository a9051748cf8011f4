# Values of environment prod, read by the scripts. Do not edit: change federation.json and render.
# shellcheck shell=bash disable=SC2034
ENVIRONMENT='prod'
AWS_ACCOUNT='111122223333'
AWS_PARTITION='aws'
AWS_DNS_SUFFIX='amazonaws.com'
AWS_DEPLOY_REGION='ap-south-1'
# Google project|location|cluster|issuer|provider document
CLUSTERS=(
'acme-prod|us-east4|prod-1|https://container.googleapis.com/v1/projects/acme-prod/locations/us-east4/clusters/prod-1|aws/providers/acme-prod.us-east4.prod-1.json'
)
# role|role ARN
ROLES=(
'web-prod|arn:aws:iam::111122223333:role/web-prod'
)
# role|policy document, from the project's folder
POLICIES=(
'web-prod|deploy/prod/aws/roles/web-prod/s3-policy.json'
)
# workload|namespace|service account|role|audience|token lifetime in seconds|languages|Google service account
WORKLOADS=(
'previews|web|web|web-prod|sts.amazonaws.com|600|csharp|'
)
# Stand-ins that are still in use: the scripts refuse them for anything but a loopback endpoint.
STAND_INS=''
case "$AWS_ACCOUNT" in '111122223333') STAND_INS='--aws-account 111122223333' ;; esac
case " ${CLUSTERS[*]}" in *' my-project|'*) STAND_INS="${STAND_INS:+$STAND_INS, }--google-project my-project" ;; esac
