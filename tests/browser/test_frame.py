"""The site runs, and a stranger is asked to sign in."""


def test_a_stranger_is_asked_to_sign_in(page, site):
    page.goto("/cases/")

    assert page.get_by_role("heading", name="Sign in").is_visible()
