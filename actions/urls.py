from django.urls import path, register_converter

from actions.views import making, mine, public, tracking


class KindConverter:
    """How a list is taken away."""

    regex = "csv|xlsx"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(KindConverter, "kind")

mine_urls = [
    path("my/", mine.my_page, name="my_page"),
    path("my/actions/", mine.my_actions, name="my_actions"),
    path("my/actions/export.<kind:kind>", mine.export_my_actions, name="export_my_actions"),
    path("my/asked/", mine.asked_actions, name="asked_actions"),
    path("my/asked/export.<kind:kind>", mine.export_asked_actions, name="export_asked_actions"),
]
making_urls = [
    path("<slug:council>/<slug:committee>/actions/add/", making.add_action, name="add_action"),
    path("<slug:council>/items/<int:pk>/action/", making.make_action, name="make_action"),
    path("<slug:council>/commitments/<int:pk>/accept/", making.accept_commitment, name="accept_commitment"),
    path("<slug:council>/commitments/<int:pk>/still/", making.keep_action, name="keep_action"),
    path("<slug:council>/commitments/<int:pk>/dismiss/", making.dismiss_commitment, name="dismiss_commitment"),
    path("<slug:council>/commitments/<int:pk>/undo/", making.withdraw_answer, name="withdraw_answer"),
]
tracking_urls = [
    path("<slug:council>/actions/<int:pk>/move/", tracking.move_action, name="move_action"),
    path("<slug:council>/actions/<int:pk>/edit/", tracking.edit_action, name="edit_action"),
    path("<slug:council>/actions/move/", tracking.move_actions, name="move_actions"),
    path("<slug:council>/actions/undo/", tracking.undo_moves, name="undo_moves"),
]
public_urls = [
    path("<slug:council>/actions/", public.actions, name="actions"),
    path("<slug:council>/actions/export.<kind:kind>", public.export_actions, name="export_actions"),
    path("<slug:council>/actions/<int:pk>/", public.action, name="action"),
    path("<slug:council>/<slug:committee>/actions/", public.committee_actions, name="committee_actions"),
]

urlpatterns = mine_urls + making_urls + tracking_urls + public_urls
