# Values of environment prod, read by the scripts. Do not edit: change federation.json and render.
# shellcheck shell=bash disable=SC2034
ENVIRONMENT='prod'
AWS_ACCOUNT='444455556666'
AWS_PARTITION='aws-us-gov'
AWS_DNS_SUFFIX='amazonaws.com'
AWS_DEPLOY_REGION='us-gov-west-1'
# Google project|location|cluster|issuer|provider document
CLUSTERS=(
'acme-prod|us-east4|prod-1|https://container.googleapis.com/v1/projects/acme-prod/locations/us-east4/clusters/prod-1|aws/providers/acme-prod.us-east4.prod-1.json'
)
# role|role ARN
ROLES=(
'exports|arn:aws-us-gov:iam::444455556666:role/exports'
'exports-writer|arn:aws-us-gov:iam::444455556666:role/exports-writer'
)
# role|policy document, from the project's folder
POLICIES=(
'exports|deploy/prod/aws/roles/exports/s3-policy.json'
'exports-writer|deploy/prod/aws/roles/exports-writer/s3-policy.json'
'exports-writer|policies/queue.json'
)
# workload|namespace|service account|role|audience|token lifetime in seconds|languages|Google service account
WORKLOADS=(
'exports-reader|exports|exports-reader|exports|sts.amazonaws.com|3600|csharp,python|'
'exports-writer|exports|exports-writer|exports-writer|sts.amazonaws.com|600|csharp,python|exports-writer'
)
# Stand-ins that are still in use: the scripts refuse them for anything but a loopback endpoint.
STAND_INS=''
case "$AWS_ACCOUNT" in '111122223333') STAND_INS='--aws-account 111122223333' ;; esac
case " ${CLUSTERS[*]}" in *' my-project|'*) STAND_INS="${STAND_INS:+$STAND_INS, }--google-project my-project" ;; esac
