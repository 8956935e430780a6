"""What holds for every test."""

from hypothesis import HealthCheck, settings

# Speed is a matter for benchmarks: on a busy machine a deadline fails a test that is right.
settings.register_profile("kiosk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kiosk")
