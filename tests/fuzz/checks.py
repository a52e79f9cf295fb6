"""The check of Schemathesis: an answer has no error that Sanad masks as its own fault."""

import schemathesis


@schemathesis.check
def no_internal_error(ctx, response, case):
    codes = [
        error.get("extensions", {}).get("code")
        for error in response.json().get("errors", [])
    ]
    assert "INTERNAL_SERVER_ERROR" not in codes, response.text[:2000]
