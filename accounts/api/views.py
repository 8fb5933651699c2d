"""Who a token stands for."""

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response

from accounts.models import Role, Team, User
from config.api.strict import StrictView


class TeamSerializer(serializers.ModelSerializer):
    """A team, by the slug that cases name it with."""

    class Meta:
        model = Team
        fields = ["slug", "name"]


class MeSerializer(serializers.ModelSerializer):
    """The user a token stands for."""

    role = serializers.ChoiceField(choices=Role.choices)
    organisation: serializers.Field = serializers.SlugRelatedField(slug_field="slug", read_only=True)
    teams = TeamSerializer(many=True)

    class Meta:
        model = User
        fields = ["id", "email", "name", "role", "organisation", "teams"]


class MeView(StrictView):
    """Who am I? For a program that wants to know whose token it holds, and for which teams it may open cases."""

    permission_classes = [IsAuthenticated]

    @extend_schema(operation_id="me", summary="The user of the token", responses=MeSerializer)
    def get(self, request):
        return Response(MeSerializer(request.user).data)
