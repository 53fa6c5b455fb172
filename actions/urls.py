from django.urls import path

from actions.views import public, tracking

public_urls = [
    path("<slug:council>/actions/", public.actions, name="actions"),
    path("<slug:council>/actions/<int:pk>/", public.action, name="action"),
]
tracking_urls = [
    path("my/actions/", tracking.my_actions, name="my_actions"),
    path("<slug:council>/actions/<int:pk>/move/", tracking.move_action, name="move_action"),
    path("<slug:council>/actions/<int:pk>/edit/", tracking.edit_action, name="edit_action"),
    path("<slug:council>/commitments/<int:pk>/accept/", tracking.accept_commitment, name="accept_commitment"),
    path("<slug:council>/commitments/<int:pk>/dismiss/", tracking.dismiss_commitment, name="dismiss_commitment"),
    path("<slug:council>/commitments/<int:pk>/undo/", tracking.withdraw_answer, name="withdraw_answer"),
]

urlpatterns = tracking_urls + public_urls
