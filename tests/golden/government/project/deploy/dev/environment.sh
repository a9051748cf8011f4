# Values of environment dev, read by the scripts. Do not edit: change federation.json and render.
# shellcheck shell=bash disable=SC2034
ENVIRONMENT='dev'
AWS_ACCOUNT='111122223333'
AWS_PARTITION='aws-us-gov'
AWS_DNS_SUFFIX='amazonaws.com'
AWS_DEPLOY_REGION='us-gov-west-1'
# Google project|location|cluster|issuer|provider document
CLUSTERS=(
'my-project|us-east4|demo|https://container.googleapis.com/v1/projects/my-project/locations/us-east4/clusters/demo|aws/providers/my-project.us-east4.demo.json'
)
# role|role ARN
ROLES=(
'gke-to-aws-test|arn:aws-us-gov:iam::111122223333:role/gke-to-aws-test'
)
# role|policy document, from the project's folder
POLICIES=(
'gke-to-aws-test|deploy/dev/aws/roles/gke-to-aws-test/s3-policy.json'
)
# workload|namespace|service account|role|audience|token lifetime in seconds|languages|Google service account
WORKLOADS=(
'bucket-lister|gke-to-aws-test|gke-service-account|gke-to-aws-test|sts.amazonaws.com|3600|csharp|'
)
# Stand-ins that are still in use: the scripts refuse them for anything but a loopback endpoint.
STAND_INS=''
case "$AWS_ACCOUNT" in '111122223333') STAND_INS='--aws-account 111122223333' ;; esac
case " ${CLUSTERS[*]}" in *' my-project|'*) STAND_INS="${STAND_INS:+$STAND_INS, }--google-project my-project" ;; esac
