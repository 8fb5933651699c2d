"""What every form that saves something carries: who sent it, and which sending it is."""

import secrets

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from config.once import TOKEN

register = template.Library()


@register.simple_tag
def once() -> SafeString:
    """Return a hidden field whose token lets a form be done once only."""
    return format_html('<input type="hidden" name="{}" value="{}">', TOKEN, secrets.token_urlsafe(16))
