FROM python:3.13-slim-bookworm AS build
COPY --from=ghcr.io/astral-sh/uv:0.13.9 /uv /bin/uv
WORKDIR /app
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-install-project --no-cache
COPY manage.py ./
COPY accounts accounts
COPY cases cases
COPY config config
COPY deadlines deadlines
COPY people people
COPY static static
COPY templates templates
RUN .venv/bin/python -m compileall -q accounts cases config deadlines people \
 && STATIC_ROOT=/app/var/static .venv/bin/python manage.py collectstatic --no-input

FROM python:3.13-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin suspensive
WORKDIR /app
COPY --from=build /app /app
RUN install --directory --owner suspensive /var/lib/suspensive
ENV PATH=/app/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    STATIC_ROOT=/app/var/static \
    BEAT_SCHEDULE_FILE=/var/lib/suspensive/beat-schedule
USER suspensive
EXPOSE 8000
CMD ["python", "-m", "config.launch", "web", "--host", "0.0.0.0"]
