"""The addresses of the hub: its own words at the root first, then `/<council>/…`."""

from django.contrib.auth.views import LogoutView
from django.urls import include, path

from councilhub import views
from councilhub.access import everyone
from meetings.urls import meeting_url

urlpatterns = [
    meeting_url,
    path("", views.home, name="home"),
    path("set-up/", views.set_up, name="set_up"),
    path("sign-in/", views.sign_in, name="sign_in"),
    path("sign-out/", everyone(LogoutView.as_view()), name="sign_out"),
    path("account/", views.account, name="account"),
    path("account/<uidb64>/<token>/", views.set_password, name="set_password"),
    path("health/", views.health, name="health"),
    path("style/", views.style, name="style"),
    path("search/", views.search, name="search"),
    path("<slug:council>/search/", views.search_council, name="search_council"),
    path("", include("actions.urls")),
    path("", include("meetings.urls")),
]

handler400 = views.bad_request
handler403 = views.refused
handler404 = views.not_found
handler500 = views.failed
