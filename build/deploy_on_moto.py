"""Deploys template.yaml on moto's CloudFormation, once for every environment of samconfig.toml, all into one account, and
looks at what came of it: every resource is made, every output leads to something, and stores, keys and groups are as described.

Usage: deploy_on_moto.py (in the repository's root). Kinds that moto lacks altogether: build/not-on-moto.txt, with reasons.
"""

import importlib
import io
import json
import logging
import os
import re
import sys
import tomllib
import warnings
import zipfile
from pathlib import Path

REGION = "eu-central-1"
os.environ.update(AWS_ACCESS_KEY_ID="none", AWS_SECRET_ACCESS_KEY="none", AWS_DEFAULT_REGION=REGION)
warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)

import boto3
import cfnlint.decode
import moto_kinds
from botocore.exceptions import ClientError, ParamValidationError
from cfnlint.template import Template
from cfnlint.template.transforms._language_extensions import language_extension
from moto import mock_aws
from moto.backends import list_of_moto_modules
from moto.cloudformation import parsing
from samtranslator.translator.transform import transform

CODE = {"Bucket": "artifacts", "Key": "functions.zip"}


class NoManagedPolicies:
    def load(self):
        return {}


def environments():
    """environment → (stack name, parameters)"""
    config = tomllib.loads(Path("samconfig.toml").read_text())
    for name, part in config.items():
        if isinstance(part, dict) and "deploy" in part:
            overrides = part["deploy"]["parameters"]["parameter_overrides"]
            yield part["global"]["parameters"]["stack_name"], dict(each.split("=", 1) for each in overrides)


def with_defaults(node):
    """Fn::FindInMap with a default, where the map has nothing: the one thing that cfn-lint's expansion leaves."""
    if isinstance(node, list):
        return [with_defaults(each) for each in node]
    if not isinstance(node, dict):
        return node
    call = node.get("Fn::FindInMap")
    if call and len(call) == 4:
        return call[3]["DefaultValue"]
    return {key: with_defaults(each) for key, each in node.items()}


def translated(parameters):
    """What CloudFormation makes of the template before it creates anything."""
    written, problems = cfnlint.decode.decode("template.yaml")
    failures, expanded = language_extension(Template("template.yaml", written, [REGION]))
    if problems or failures:
        sys.exit("\n".join(map(str, problems + failures)))
    plain = with_defaults(json.loads(json.dumps(expanded)))
    plain["Transform"] = "AWS::Serverless-2016-10-31"
    plain["Globals"]["Function"]["CodeUri"] = CODE
    return transform(plain, parameters, NoManagedPolicies())


def left_out(kinds):
    """Kinds that nothing here makes; each has a reason, and each reason a kind."""
    reasons = {}
    for line in Path("build/not-on-moto.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            kind, reason = line.split(" | ", 1)
            reasons[kind] = reason
    for module in list_of_moto_modules():
        if importlib.util.find_spec(f"moto.{module}.models"):
            importlib.import_module(f"moto.{module}.models")
    unknown = {kind for kind in kinds if kind not in parsing.get_model_map() and kind not in moto_kinds.KINDS}
    for kind in sorted(unknown - reasons.keys()):
        sys.exit(f"build/not-on-moto.txt: moto does not know {kind}; say there why that is no loss, or teach it in moto_kinds.py")
    for kind in sorted(reasons.keys() - unknown):
        sys.exit(f"build/not-on-moto.txt: {kind} needs no reason: the template has none, or moto knows it")
    for kind in sorted(unknown):
        print(f"  left out: {kind} ({reasons[kind]})")
    return unknown


def create(stack, template, parameters):
    cloudformation = boto3.client("cloudformation")
    try:
        cloudformation.create_stack(
            StackName=stack,
            TemplateBody=json.dumps(template),
            Parameters=[{"ParameterKey": key, "ParameterValue": value} for key, value in parameters.items()],
            Capabilities=["CAPABILITY_IAM"],
        )
    except (ClientError, ParamValidationError, KeyError, ValueError) as e:
        sys.exit(f"{stack} does not deploy: {type(e).__name__} {e}")
    found = cloudformation.describe_stacks(StackName=stack)["Stacks"][0]
    if found["StackStatus"] != "CREATE_COMPLETE":
        sys.exit(f"{stack}: {found['StackStatus']}: {found.get('StackStatusReason')}")
    resources = cloudformation.describe_stack_resources(StackName=stack)["StackResources"]
    return (
        {each["LogicalResourceId"]: each.get("PhysicalResourceId", "") for each in resources if "LogicalResourceId" in each},
        {each["OutputKey"]: each["OutputValue"] for each in found.get("Outputs", [])},
    )


class Look:
    """What was described against what is there."""

    def __init__(self, template, conditions, ids, outputs):
        self.template, self.conditions, self.ids, self.outputs = template, conditions, ids, outputs
        self.problems = []

    def same(self, what, wanted, found):
        if wanted != found:
            self.problems.append(f"{what}: described {wanted}, there is {found}")

    def of(self, kind):
        for name, resource in self.template["Resources"].items():
            if resource["Type"] == kind and name in self.ids:
                yield name, resource["Properties"], self.ids[name]

    def all(self):
        wanted = {name for name, each in self.template["Resources"].items() if self.holds(each)}
        self.same("resources", sorted(wanted), sorted(self.ids))
        self.tables()
        self.buckets()
        self.keys()
        self.groups()
        self.routes()
        self.found_outputs()
        return self.problems

    def holds(self, part):
        return "Condition" not in part or self.conditions[part["Condition"]]

    def tables(self):
        client = boto3.client("dynamodb")
        for name, described, found in self.of("AWS::DynamoDB::Table"):
            table = client.describe_table(TableName=found)["Table"]
            self.same(f"{name} keys", described["KeySchema"], table["KeySchema"])
            live = client.describe_time_to_live(TableName=found)["TimeToLiveDescription"].get("AttributeName")
            self.same(f"{name} retention", described.get("TimeToLiveSpecification", {}).get("AttributeName"), live)
            backups = client.describe_continuous_backups(TableName=found)["ContinuousBackupsDescription"]
            self.same(f"{name} backups", "ENABLED", backups["PointInTimeRecoveryDescription"]["PointInTimeRecoveryStatus"])
            self.same(f"{name} protection", described.get("DeletionProtectionEnabled", False), table["DeletionProtectionEnabled"])

    def buckets(self):
        client = boto3.client("s3")
        for name, described, found in self.of("AWS::S3::Bucket"):
            block = client.get_public_access_block(Bucket=found)["PublicAccessBlockConfiguration"]
            self.same(f"{name} is closed to the public", [True] * 4, [block[each] for each in sorted(block)])

    def keys(self):
        client = boto3.client("kms")
        for name, described, found in self.of("AWS::KMS::Key"):
            key = client.describe_key(KeyId=found)["KeyMetadata"]
            aliases = [each["Properties"]["TargetKeyId"] for each in self.template["Resources"].values() if each["Type"] == "AWS::KMS::Alias"]
            if {"Ref": name} in aliases:
                self.same(f"{name} aliases", 1, len(client.list_aliases(KeyId=found)["Aliases"]))
            self.same(f"{name} kind", described.get("KeySpec", "SYMMETRIC_DEFAULT"), key["KeySpec"])
            self.same(f"{name} use", described.get("KeyUsage", "ENCRYPT_DECRYPT"), key.get("KeyUsage", "ENCRYPT_DECRYPT"))

    def groups(self):
        """The user pool's groups are the roles that the functions know, but for the citizen, who has none."""
        role = Path("shared/src/main/java/org/sakta/shared/http/Role.java").read_text()
        roles = re.findall(r"^    ([A-Z_]+)[,;]$", role, re.MULTILINE)
        wanted = sorted(each.lower().replace("_", "-") for each in roles if each != "CITIZEN")
        for name, _, found in self.of("AWS::Cognito::UserPool"):
            pages = boto3.client("cognito-idp").get_paginator("list_groups").paginate(UserPoolId=found)
            self.same(f"{name} groups", wanted, sorted(group["GroupName"] for page in pages for group in page["Groups"]))

    def routes(self):
        """A stage that limits a route that is not there does not deploy."""
        client = boto3.client("apigatewayv2")
        for name, described, found in self.of("AWS::ApiGatewayV2::Stage"):
            api = self.ids[described["ApiId"]["Ref"]]
            there = {route["RouteKey"] for route in client.get_routes(ApiId=api)["Items"]}
            self.same(f"{name} limits routes that are missing", [], sorted(set(described.get("RouteSettings", {})) - there))

    def found_outputs(self):
        for name, output in self.template["Outputs"].items():
            if not self.holds(output):
                continue
            value = self.outputs.get(name)
            if not value or "${" in value:
                self.problems.append(f"output {name} has no value: {value}")
            elif (source := reference(output["Value"])) in self.ids:
                self.leads_somewhere(name, value, self.template["Resources"][source]["Type"])
            elif source:
                self.problems.append(f"output {name} refers to {source}, which is missing")

    def leads_somewhere(self, name, value, kind):
        finder = FINDERS.get(kind)
        try:
            if finder and not finder(self, value):
                self.problems.append(f"output {name}: there is no {kind} {value}")
        except Exception as e:
            self.problems.append(f"output {name}: there is no {kind} {value}: {e}")

    def is_client(self, value):
        pools = [found for _, _, found in self.of("AWS::Cognito::UserPool")]
        return any(boto3.client("cognito-idp").describe_user_pool_client(UserPoolId=each, ClientId=value) for each in pools)


FINDERS = {
    "AWS::ApiGatewayV2::Api": lambda look, value: value
    in [each["ApiEndpoint"] for each in boto3.client("apigatewayv2").get_apis()["Items"]],
    "AWS::Cognito::UserPool": lambda look, value: boto3.client("cognito-idp").describe_user_pool(UserPoolId=value),
    "AWS::Cognito::UserPoolClient": Look.is_client,
    "AWS::Cognito::UserPoolDomain": lambda look, value: True,
    "AWS::KMS::Key": lambda look, value: boto3.client("kms").describe_key(KeyId=value),
}


def reference(value):
    """The resource that an output's value comes from."""
    if "Ref" in value:
        return value["Ref"]
    if "Fn::GetAtt" in value:
        return value["Fn::GetAtt"][0]
    if "Fn::Sub" in value:
        names = [each for each in re.findall(r"\${([A-Za-z0-9]+)", str(value["Fn::Sub"])) if each != "AWS"]
        return names[0] if names else None
    return None


def conditions(template, parameters):
    """Which conditions hold, by moto's own reading of them."""
    resources = parsing.ResourceMap("-", "-", parameters, {}, REGION, "123456789012", template, {})
    resources.load()
    return {name: resources.lazy_condition_map[name] for name in template.get("Conditions", {})}


def main():
    problems = []
    known = None
    with mock_aws():
        s3 = boto3.client("s3")
        s3.create_bucket(Bucket=CODE["Bucket"], CreateBucketConfiguration={"LocationConstraint": REGION})
        with zipfile.ZipFile(archive := io.BytesIO(), "w") as code:
            code.writestr("nothing", "")
        s3.put_object(**CODE, Body=archive.getvalue())
        for stack, parameters in environments():
            template = translated(parameters)
            if known is None:
                known = moto_kinds.teach(left_out({each["Type"] for each in template["Resources"].values()}))
                parsing.get_model_list.cache_clear()
                parsing.get_model_map.cache_clear()
                parsing.get_name_type_map.cache_clear()
            ids, outputs = create(stack, template, parameters)
            found = Look(template, conditions(template, parameters), ids, outputs).all()
            problems += [f"{stack}: {each}" for each in found]
            print(f"  {stack}: {len(ids)} resources, outputs {', '.join(sorted(outputs))}")
    sys.exit("\n".join(problems) if problems else 0)


main()
