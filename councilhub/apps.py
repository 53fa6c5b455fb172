from django.apps import AppConfig


class CouncilHubConfig(AppConfig):
    name = "councilhub"
    verbose_name = "Council Hub"

    def ready(self) -> None:
        from councilhub import access  # noqa: F401, PLC0415 - registers the check that every view names its policy
