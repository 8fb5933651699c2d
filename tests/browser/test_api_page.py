"""The page on which people read the API, from our own files and under our own policy."""

from tests.browser.pages import sign_in


def test_the_api_is_read_on_a_page_of_our_own(page, caseworker):
    sign_in(page, caseworker)

    page.goto("/api/v1/docs/")
    page.locator(".opblock").first.wait_for()

    assert page.locator(".opblock").count() > 25
    page.locator("#operations-assess-assess .opblock-summary-control").click()
    assert page.get_by_text("The same answer as manage.py assess").is_visible()
